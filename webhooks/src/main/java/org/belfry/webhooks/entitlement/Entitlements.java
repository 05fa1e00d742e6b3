package org.belfry.webhooks.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/** The entitlements. */
@ApplicationScoped
class Entitlements {
  private static final String OF_ENTITY = " FROM Entitlement e WHERE e.entity = :entity";
  private static final String OF_ALL = " FROM Entitlement e";

  @PersistenceContext(unitName = "webhooks")
  private EntityManager entities;

  Optional<Entitlement> find(UUID id) {
    return Optional.ofNullable(entities.find(Entitlement.class, id));
  }

  Optional<Entitlement> find(String entity, UserId owner) {
    return entities
        .createQuery("SELECT e" + OF_ENTITY + " AND e.ownerId = :owner", Entitlement.class)
        .setParameter("entity", entity)
        .setParameter("owner", owner.value())
        .getResultStream()
        .findFirst();
  }

  /** Those of one entity, or all; oldest first. */
  List<Entitlement> page(@Nullable String entity, int start, int limit) {
    return query("SELECT e", entity, " ORDER BY e.id", Entitlement.class)
        .setFirstResult(start)
        .setMaxResults(limit)
        .getResultList();
  }

  long count(@Nullable String entity) {
    return query("SELECT COUNT(e)", entity, "", Long.class).getSingleResult();
  }

  void add(Entitlement entitlement) {
    entities.persist(entitlement);
    entities.flush();
  }

  void remove(Entitlement entitlement) {
    entities.remove(entitlement);
  }

  private <T> TypedQuery<T> query(
      String select, @Nullable String entity, String order, Class<T> type) {
    return entity == null
        ? entities.createQuery(select + OF_ALL + order, type)
        : entities.createQuery(select + OF_ENTITY + order, type).setParameter("entity", entity);
  }
}
