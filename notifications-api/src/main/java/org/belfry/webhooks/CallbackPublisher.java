package org.belfry.webhooks;

import java.util.Collection;

/**
 * Has callbacks sent, by the engine that delivers messages to subscriptions: signed by their
 * owner's secret, retried on the schedule until they expire, with a record of each attempt.
 *
 * <p>It joins the caller's transaction: they are sent after that commits, at least once and soon,
 * and never if it does not commit.
 */
public interface CallbackPublisher {
  /**
   * Sends each of them, with a number of statements that does not grow with theirs.
   *
   * @throws RuntimeException if one cannot be sent whatever its receiver does, because of an id
   *     that was used before, or a URL that is not one of those that Belfry sends to
   */
  void send(Collection<Callback> callbacks);
}
