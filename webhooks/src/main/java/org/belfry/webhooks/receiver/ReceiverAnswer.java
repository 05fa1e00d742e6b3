package org.belfry.webhooks.receiver;

import java.time.Duration;

/**
 * How a receiver answers.
 *
 * @param status HTTP status, 200 to 599
 * @param delay how long it waits before it answers, at most a minute
 * @param never it holds the request and does not answer at all
 */
record ReceiverAnswer(int status, Duration delay, boolean never) {
  static final ReceiverAnswer AT_ONCE = new ReceiverAnswer(200, Duration.ZERO, false);
}
