package org.belfry.webhooks.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/**
 * Sees to it that nobody has more than they may. Whoever adds something asks here first, in the
 * same transaction: until its end, nobody else adds to what that user has.
 */
@ApplicationScoped
public class Allowances {
  private static final int LATCHES = 16;
  private static final String LOCK =
      "SELECT id FROM hook_allowance_latch WHERE id = :id FOR UPDATE";

  private static final String TOPICS =
      "SELECT COUNT(*) FROM hook_topic WHERE owner_id >= :owner AND owner_id <= :owner";

  private static final String SUBSCRIPTIONS =
      """
      SELECT COUNT(*) FROM hook_subscription
      WHERE owner_id >= :owner AND owner_id <= :owner AND state IN ('active', 'inactive')
      """;

  @Inject private Jdbi jdbi;
  @Inject private PullBacklogs backlogs;
  @Inject private AllowanceSettings settings;

  /**
   * Lets the caller have another topic.
   *
   * @throws AllowanceExhausted if there are enough already
   */
  public void admitTopic(Caller caller) {
    admit(caller, "topics", TOPICS, settings.topics());
  }

  /** The same for a subscription. */
  public void admitSubscription(Caller caller) {
    admit(caller, "subscriptions", SUBSCRIPTIONS, settings.subscriptions());
  }

  /**
   * Lets a user be subscribed to something that is to be pulled.
   *
   * @throws PullBacklogFull if too much waits already
   */
  public void admitPulling(UserId owner) {
    if (backlogs.isFull(owner)) {
      throw new PullBacklogFull(settings.pullBacklog());
    }
  }

  private void admit(Caller caller, String what, String sql, int limit) {
    if (!caller.isAdministrator()) {
      lock(caller.userId());
      if (count(sql, caller.userId()) >= limit) {
        throw new AllowanceExhausted(what, limit);
      }
    }
  }

  private void lock(UserId owner) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LOCK)
                .bind("id", Math.floorMod(owner.value(), LATCHES))
                .mapTo(Integer.class)
                .one());
  }

  private long count(String sql, UserId owner) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("owner", owner.value()).mapTo(Long.class).one());
  }
}
