package org.belfry.platform.outbound;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which request follows an answer with a {@code Location}.
 *
 * <p>301, 302, 307 and 308 repeat the request as it is: RFC 9110 lets a client turn a redirected
 * POST into a GET, but that would drop what is to be delivered and call it delivered. 303 wants a
 * GET, which is made only if an answer is what is wanted: a sign-in page that answers it with 200
 * has received nothing.
 */
final class Redirect {
  static final int MAX_HOPS = 3;

  private static final int SEE_OTHER = 303;
  private static final Set<Integer> REPEATING = Set.of(301, 302, 307, 308);
  private static final String AUTHORIZATION = "Authorization";

  private Redirect() {}

  static boolean is(int status, Wanted wanted) {
    return REPEATING.contains(status) || (status == SEE_OTHER && wanted == Wanted.ANSWER);
  }

  /**
   * @throws InvalidTargetUrl if the location is none that Belfry sends to
   */
  static OutboundRequest follow(OutboundRequest request, int status, String location) {
    TargetUrl target =
        TargetUrl.of(
            UriReference.of(request.target().uri().toString())
                .resolve(UriReference.of(readable(location)))
                .toString());
    Map<String, String> headers = new TreeMap<>(request.headers());
    if (!target.sameOrigin(request.target())) {
      headers.remove(AUTHORIZATION);
    }
    return status == SEE_OTHER
        ? new OutboundRequest("GET", target, headers, "", List.of())
        : new OutboundRequest(
            request.method(), target, headers, request.contentType(), request.body());
  }

  /** Headers are read byte by byte, but who writes a Location that is no ASCII means UTF-8. */
  private static String readable(String location) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(location.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException latin) {
      return location;
    }
  }
}
