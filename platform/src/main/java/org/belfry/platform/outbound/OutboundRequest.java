package org.belfry.platform.outbound;

import java.util.List;
import java.util.Map;

/**
 * What to send, and where.
 *
 * @param method such as {@code POST}
 * @param headers without those that describe the body; a bearer token is left out when a redirect
 *     leads to another origin
 * @param contentType of the body; of no account without one
 * @param body parts that are sent one after the other, so that large ones can be shared between
 *     requests; empty for none
 */
public record OutboundRequest(
    String method,
    TargetUrl target,
    Map<String, String> headers,
    String contentType,
    List<byte[]> body) {

  /** A request without a body. */
  public static OutboundRequest withoutBody(
      String method, TargetUrl target, Map<String, String> headers) {
    return new OutboundRequest(method, target, headers, "", List.of());
  }
}
