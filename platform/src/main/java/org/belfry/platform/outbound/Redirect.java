package org.belfry.platform.outbound;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which request follows an answer with a {@code Location}.
 *
 * <p>301, 302, 307 and 308 repeat the request as it is: RFC 9110 lets a client turn a redirected
 * POST into a GET, but that would drop what is to be delivered and call it delivered. 303 says that
 * the POST was taken and where to look, so a GET without body follows it.
 */
final class Redirect {
  static final int MAX_HOPS = 3;

  private static final int SEE_OTHER = 303;
  private static final Set<Integer> REPEATING = Set.of(301, 302, 307, 308);
  private static final String AUTHORIZATION = "Authorization";

  private Redirect() {}

  static boolean is(int status) {
    return status == SEE_OTHER || REPEATING.contains(status);
  }

  /**
   * @throws InvalidTargetUrl if the location is none that Belfry sends to
   */
  static OutboundRequest follow(OutboundRequest request, int status, String location) {
    TargetUrl target = TargetUrl.of(resolve(request, location));
    Map<String, String> headers = new TreeMap<>(request.headers());
    if (!target.sameOrigin(request.target())) {
      headers.remove(AUTHORIZATION);
    }
    return status == SEE_OTHER
        ? new OutboundRequest("GET", target, headers, "", List.of())
        : new OutboundRequest(
            request.method(), target, headers, request.contentType(), request.body());
  }

  private static String resolve(OutboundRequest request, String location) {
    try {
      return request.target().uri().resolve(location).toString();
    } catch (IllegalArgumentException malformed) {
      throw InvalidTargetUrl.of(location, "is malformed", "Mend the Location header.");
    }
  }
}
