package org.belfry.platform.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.identity.UserId;

@ApplicationScoped
public class Users {
  @PersistenceContext(unitName = "platform")
  private EntityManager em;

  public Optional<User> byName(String name) {
    return em.createQuery("SELECT u FROM User u WHERE u.name = :name", User.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /**
   * Adds a user, and writes the row at once.
   *
   * @throws jakarta.persistence.PersistenceException if another transaction has just used the name
   */
  public void add(User user) {
    em.persist(user);
    em.flush();
  }

  /**
   * A user as stored now, of whom nobody else changes anything, nor what depends on them, until the
   * transaction ends. It has to be the first that the transaction looks at of this user.
   */
  public Optional<User> lock(String name) {
    return em.createQuery("SELECT u FROM User u WHERE u.name = :name", User.class)
        .setParameter("name", name)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  public void remove(User user) {
    em.remove(user);
  }

  /**
   * Ids of those who can administer Belfry. Their rows stay locked, so that two administrators
   * cannot demote one another at the same time.
   *
   * @param inDemoMode whether administrators of demo mode count
   */
  public Set<UserId> lockAdministrators(boolean inDemoMode) {
    List<?> ids =
        em.createNativeQuery(
                """
                SELECT id FROM auth_user
                 WHERE ' ' || roles || ' ' LIKE '% ADMINISTRATOR %'
                   AND (demo = FALSE OR demo = ?1)
                 ORDER BY id
                   FOR UPDATE
                """)
            .setParameter(1, inDemoMode)
            .getResultList();
    return ids.stream()
        .map(id -> new UserId(((Number) id).longValue()))
        .collect(Collectors.toSet());
  }

  public List<User> page(int start, int limit) {
    return em.createQuery("SELECT u FROM User u ORDER BY u.name", User.class)
        .setFirstResult(start)
        .setMaxResults(limit)
        .getResultList();
  }

  public long count() {
    return em.createQuery("SELECT COUNT(u) FROM User u", Long.class).getSingleResult();
  }
}
