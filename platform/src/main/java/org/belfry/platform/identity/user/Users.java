package org.belfry.platform.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.identity.Role;

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

  public void add(User user) {
    em.persist(user);
  }

  public void remove(User user) {
    em.remove(user);
  }

  /**
   * Ids of those who can administer Belfry once demo mode is off too. Their rows stay locked, so
   * that two administrators cannot demote one another at the same time.
   */
  public List<Long> lockAdministrators() {
    List<?> ids =
        em.createNativeQuery(
                """
                SELECT id FROM auth_user
                 WHERE ' ' || roles || ' ' LIKE '% ' || ?1 || ' %'
                 ORDER BY id
                   FOR UPDATE
                """)
            .setParameter(1, Role.ADMINISTRATOR)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  List<User> page(int start, int limit) {
    return em.createQuery("SELECT u FROM User u ORDER BY u.name", User.class)
        .setFirstResult(start)
        .setMaxResults(limit)
        .getResultList();
  }

  long count() {
    return em.createQuery("SELECT COUNT(u) FROM User u", Long.class).getSingleResult();
  }
}
