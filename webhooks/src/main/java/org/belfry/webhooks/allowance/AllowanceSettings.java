package org.belfry.webhooks.allowance;

import org.belfry.platform.configuration.Configuration;

/**
 * What one user may have. Administrators may have any number of topics and subscriptions.
 *
 * @param topics {@code belfry.limits.topics-per-user}
 * @param subscriptions {@code belfry.limits.subscriptions-per-user}
 * @param pullBacklog notifications that wait to be pulled, {@code
 *     belfry.limits.pull-backlog-per-user}
 */
public record AllowanceSettings(int topics, int subscriptions, int pullBacklog) {
  private static final int TOPICS = 1_000;
  private static final int SUBSCRIPTIONS = 10_000;
  private static final int PULL_BACKLOG = 1_000_000;
  private static final int MOST = 1_000_000_000;

  static AllowanceSettings of(Configuration configuration) {
    return new AllowanceSettings(
        configuration.number("belfry.limits.topics-per-user", TOPICS, 1, MOST),
        configuration.number("belfry.limits.subscriptions-per-user", SUBSCRIPTIONS, 1, MOST),
        configuration.number("belfry.limits.pull-backlog-per-user", PULL_BACKLOG, 1, MOST));
  }
}
