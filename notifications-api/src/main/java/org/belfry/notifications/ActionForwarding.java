package org.belfry.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Forwards actions to the applications that know them. Call it outside any transaction: they may
 * take seconds.
 */
public interface ActionForwarding {
  /**
   * Has an action run by the application that made what it is about.
   *
   * @param applicationLinkId id of that application's link, null if there is none
   * @param userName of the user who wants it done
   * @throws RuntimeException if there is no such link, or its application does not answer as it
   *     should
   */
  ActionOutcome forward(Action action, @Nullable String applicationLinkId, String userName);
}
