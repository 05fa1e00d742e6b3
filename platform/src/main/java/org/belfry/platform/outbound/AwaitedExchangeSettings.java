package org.belfry.platform.outbound;

import org.belfry.platform.configuration.Configuration;

/**
 * How many requests may wait for others' servers at a time, on one node.
 *
 * @param perUser {@code belfry.limits.handshakes-per-user}
 * @param total {@code belfry.limits.handshakes}; far fewer than the server has threads
 */
record AwaitedExchangeSettings(int perUser, int total) {
  private static final int PER_USER = 16;
  private static final int TOTAL = 64;
  private static final int MOST = 10_000;

  static AwaitedExchangeSettings of(Configuration configuration) {
    return new AwaitedExchangeSettings(
        configuration.number("belfry.limits.handshakes-per-user", PER_USER, 1, MOST),
        configuration.number("belfry.limits.handshakes", TOTAL, 1, MOST));
  }
}
