package org.belfry.webhooks.delivery;

import java.time.Instant;
import org.belfry.platform.outbound.Exchange;

/** Judges how a request ended. */
final class Outcomes {
  private Outcomes() {}

  static Outcome of(Exchange exchange, Instant now) {
    if (exchange instanceof Exchange.Answered answered) {
      return of(answered, now);
    } else if (exchange instanceof Exchange.Refused refused) {
      return new Outcome.Unanswered("refused", "addressRefused", refused.reason());
    } else if (exchange instanceof Exchange.TimedOut timedOut) {
      return new Outcome.Unanswered("timedOut", "timedOut", timedOut.reason());
    } else if (exchange instanceof Exchange.Failed failed) {
      return new Outcome.Unanswered("failed", failed.cause(), failed.reason());
    }
    throw new IllegalArgumentException(exchange.toString());
  }

  private static Outcome of(Exchange.Answered answered, Instant now) {
    int status = answered.status();
    String head = answered.head();
    if (status / 100 == 2) {
      return new Outcome.Delivered(status, head);
    }
    return switch (status) {
      case 401, 403 -> new Outcome.Unauthenticated(status, head);
      case 410 -> new Outcome.Gone(head);
      default -> new Outcome.Rejected(status, head, RetryAfter.read(answered.retryAfter(), now));
    };
  }
}
