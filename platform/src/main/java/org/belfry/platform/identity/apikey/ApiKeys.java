package org.belfry.platform.identity.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class ApiKeys {
  @PersistenceContext(unitName = "platform")
  private EntityManager em;

  public Optional<ApiKey> byDigest(String digest) {
    return em.createQuery("SELECT k FROM ApiKey k WHERE k.digest = :digest", ApiKey.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  public void add(ApiKey key) {
    em.persist(key);
  }

  Optional<ApiKey> byId(long id) {
    return Optional.ofNullable(em.find(ApiKey.class, id));
  }

  void remove(ApiKey key) {
    em.remove(key);
  }

  List<ApiKey> page(int start, int limit) {
    return em.createQuery("SELECT k FROM ApiKey k ORDER BY k.id DESC", ApiKey.class)
        .setFirstResult(start)
        .setMaxResults(limit)
        .getResultList();
  }

  long count() {
    return em.createQuery("SELECT COUNT(k) FROM ApiKey k", Long.class).getSingleResult();
  }
}
