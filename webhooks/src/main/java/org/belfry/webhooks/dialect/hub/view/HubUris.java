package org.belfry.webhooks.dialect.hub.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.belfry.platform.rest.PublicLinks;

/**
 * URIs of the hub's resources.
 *
 * @param base URI of its root, without a slash at the end
 */
public record HubUris(String base) {
  public static HubUris of(PublicLinks links) {
    return new HubUris(links.root() + "/notifications");
  }

  /** A resource right below the root. */
  public String of(String collection) {
    return base + "/" + collection;
  }

  public String topics() {
    return of("topics");
  }

  public String topic(UUID id) {
    return topics() + "/" + id;
  }

  public String topicNotifications(UUID id) {
    return topic(id) + "/notifications";
  }

  public String subscriptions() {
    return of("subscriptions");
  }

  public String subscription(UUID id) {
    return subscriptions() + "/" + id;
  }

  public String subscriptionNotifications(UUID id) {
    return subscription(id) + "/notifications";
  }

  /** What a POST without body is sent to, in order to do it with one resource. */
  String operation(String collection, String parameter, String uri) {
    return of(collection) + "?" + parameter + "=" + encoded(uri);
  }

  String apiDoc() {
    return of("apiDoc");
  }

  /** Percent-encodes what may not stand in a query, and leaves URIs in it readable. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%40", "@");
  }
}
