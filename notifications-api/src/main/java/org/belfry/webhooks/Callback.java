package org.belfry.webhooks;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody asked to be sent when something happens.
 *
 * @param id new, of version 7; the receiver sees it as {@code webhook-id}, the same on each attempt
 * @param ownerId id of the user who asked for it: whose secret signs it, and who can follow it
 * @param url http or https, without credentials; with a GET it already carries what there is to say
 * @param contentType of the body; null with a GET
 * @param body null with a GET
 * @param reference what it is about in the publisher's words, by which its owner finds it again; at
 *     most 255 characters
 */
public record Callback(
    UUID id,
    long ownerId,
    URI url,
    Method method,
    @Nullable String contentType,
    @Nullable String body,
    String reference) {

  /** How it is sent. */
  public enum Method {
    GET,
    POST
  }

  public Callback {
    boolean bodied = method == Method.POST;
    if (bodied != (body != null) || bodied != (contentType != null)) {
      throw new IllegalArgumentException(
          "A POST has a body and its content type, a GET neither: " + method + " " + reference);
    }
  }

  /** All that there is to say is in the URL. */
  public static Callback get(UUID id, long ownerId, URI url, String reference) {
    return new Callback(id, ownerId, url, Method.GET, null, null, reference);
  }

  /** All that there is to say is in the body. */
  public static Callback post(
      UUID id, long ownerId, URI url, String contentType, String body, String reference) {
    return new Callback(id, ownerId, url, Method.POST, contentType, body, reference);
  }
}
