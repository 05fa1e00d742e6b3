package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;

/**
 * The subscriptions. Everybody has their own, administrators all; deleted ones are not among them.
 */
@ApplicationScoped
public class Subscriptions {
  private static final String OF_ALL =
      "SELECT s FROM Subscription s WHERE s.id = :id AND s.state IN :visible";
  private static final String OF_CALLER = OF_ALL + " AND s.ownerId = :caller";

  private static final String DRAIN =
      """
      UPDATE Subscription s
      SET s.state = :draining, s.updatedAt = :now, s.version = s.version + 1
      WHERE s.topicId = :topic AND s.state IN :visible
      """;

  private static final String CANCEL =
      """
      UPDATE Subscription s
      SET s.state = :cancelled, s.updatedAt = :now, s.version = s.version + 1
      WHERE s.ownerId = :owner AND s.state <> :cancelled
      """;

  private static final String STOP_PULLED =
      """
      UPDATE Subscription s
      SET s.state = :inactive, s.inactivity = :why, s.updatedAt = :now, s.version = s.version + 1
      WHERE s.ownerId = :owner AND s.deliveryMethod = :pull AND s.state = :active
      """;

  @PersistenceContext(unitName = "webhooks")
  private EntityManager entities;

  public Optional<Subscription> find(UUID id, Caller caller) {
    return query(id, caller).getResultStream().findFirst();
  }

  /**
   * @throws NoSuchSubscription with status 404
   */
  public Subscription get(UUID id, Caller caller) {
    return find(id, caller).orElseThrow(() -> NoSuchSubscription.at(id));
  }

  /** The same, and nobody else changes it until the end of the transaction. */
  public Subscription lock(UUID id, Caller caller) {
    return query(id, caller)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> NoSuchSubscription.at(id));
  }

  void add(Subscription subscription) {
    entities.persist(subscription);
  }

  /** Writes what was changed, so that the version is the one that is going to be stored. */
  void flush() {
    entities.flush();
  }

  /** Lets those of a deleted topic deliver what was published before. */
  void drain(UUID topic, Instant now) {
    entities
        .createQuery(DRAIN)
        .setParameter("draining", SubscriptionState.DRAINING.code())
        .setParameter("visible", SubscriptionState.VISIBLE)
        .setParameter("topic", topic)
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * Keeps all active ones of an owner that are pulled inactive; returns how many.
   *
   * @param why what the owner is told
   */
  public int stopPulled(UserId owner, Inactivity why, Instant now) {
    return entities
        .createQuery(STOP_PULLED)
        .setParameter("inactive", SubscriptionState.INACTIVE.code())
        .setParameter("why", why.code())
        .setParameter("owner", owner.value())
        .setParameter("pull", DeliveryMethod.PULL.code())
        .setParameter("active", SubscriptionState.ACTIVE.code())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Cancels all of a user's, also those that still deliver what was published before. */
  void cancelAll(UserId owner, Instant now) {
    entities
        .createQuery(CANCEL)
        .setParameter("cancelled", SubscriptionState.CANCELLED.code())
        .setParameter("owner", owner.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  private TypedQuery<Subscription> query(UUID id, Caller caller) {
    TypedQuery<Subscription> query =
        entities
            .createQuery(caller.isAdministrator() ? OF_ALL : OF_CALLER, Subscription.class)
            .setParameter("id", id)
            .setParameter("visible", SubscriptionState.VISIBLE);
    return caller.isAdministrator() ? query : query.setParameter("caller", caller.userId().value());
  }
}
