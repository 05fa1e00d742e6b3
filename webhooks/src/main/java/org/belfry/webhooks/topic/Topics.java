package org.belfry.webhooks.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.UserId;

/** The topics. */
@ApplicationScoped
public class Topics {
  @PersistenceContext(unitName = "webhooks")
  private EntityManager entities;

  public Optional<Topic> find(UUID id) {
    return Optional.ofNullable(entities.find(Topic.class, id));
  }

  /**
   * @throws NoSuchTopic with status 404
   */
  public Topic get(UUID id) {
    return find(id).orElseThrow(() -> NoSuchTopic.at(id));
  }

  /** Keeps the topic from being deleted until the end of the transaction. */
  public Optional<Topic> lock(UUID id) {
    return Optional.ofNullable(entities.find(Topic.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  boolean contain(String name, String domain) {
    return !entities
        .createQuery(
            "SELECT t.id FROM Topic t WHERE t.name = :name AND t.domain = :domain", UUID.class)
        .setParameter("name", name)
        .setParameter("domain", domain)
        .getResultList()
        .isEmpty();
  }

  void add(Topic topic) {
    entities.persist(topic);
    entities.flush();
  }

  /** Leaves a user's topics without owner. */
  void disown(UserId owner) {
    entities
        .createQuery("UPDATE Topic t SET t.ownerId = NULL WHERE t.ownerId = :owner")
        .setParameter("owner", owner.value())
        .executeUpdate();
  }

  void remove(Topic topic) {
    entities.remove(topic);
    entities.flush();
  }
}
