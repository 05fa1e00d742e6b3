package org.belfry.webhooks.delivery.push;

import java.time.Instant;
import org.belfry.platform.outbound.Exchange;
import org.belfry.webhooks.queue.Outcome;
import org.belfry.webhooks.queue.Payload;

/** Judges how a request ended. */
public final class Outcomes {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int GONE = 410;

  private Outcomes() {}

  /**
   * @param content of a callback nothing but its time ends: it has no token to mend, and no
   *     subscription that its receiver could want no more
   */
  public static Outcome of(Exchange exchange, Payload content, Instant now) {
    if (exchange instanceof Exchange.Answered answered) {
      return of(answered, content instanceof Payload.OfMessage, now);
    } else if (exchange instanceof Exchange.Refused refused) {
      return new Outcome.Unanswered("refused", "addressRefused", refused.reason());
    } else if (exchange instanceof Exchange.TimedOut timedOut) {
      return new Outcome.Unanswered("timedOut", "timedOut", timedOut.reason());
    } else if (exchange instanceof Exchange.Failed failed) {
      return new Outcome.Unanswered("failed", failed.cause(), failed.reason());
    }
    throw new IllegalArgumentException(exchange.toString());
  }

  private static Outcome of(Exchange.Answered answered, boolean subscribed, Instant now) {
    int status = answered.status();
    String head = answered.head();
    if (status / 100 == 2) {
      return new Outcome.Delivered(status, head);
    }
    if (subscribed && (status == UNAUTHORIZED || status == FORBIDDEN)) {
      return new Outcome.Unauthenticated(status, head);
    }
    if (subscribed && status == GONE) {
      return new Outcome.Gone(head);
    }
    return new Outcome.Rejected(status, head, RetryAfter.read(answered.retryAfter(), now));
  }
}
