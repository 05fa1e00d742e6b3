package org.belfry.platform.outbound;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/** So many requests wait for others' servers that no other may. */
public final class TooManyExchanges extends RetryLater {
  private static final Duration SOON = Duration.ofSeconds(1);

  private TooManyExchanges(int status, String type, String message, int limit) {
    super(status, type, message, SOON, Map.of("limit", limit));
  }

  static TooManyExchanges ofUser(int limit) {
    return new TooManyExchanges(
        429,
        "tooManyHandshakes",
        "More than %s of your requests at a time wait for the answers of endpoints or applications."
            .formatted(limit),
        limit);
  }

  static TooManyExchanges inAll(int limit) {
    return new TooManyExchanges(
        503,
        "handshakesBusy",
        "More than %s requests at a time wait for the answers of endpoints or applications."
            .formatted(limit),
        limit);
  }
}
