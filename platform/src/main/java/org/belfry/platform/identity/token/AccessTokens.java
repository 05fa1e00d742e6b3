package org.belfry.platform.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AccessTokens {
  @PersistenceContext(unitName = "platform")
  private EntityManager em;

  public Optional<AccessToken> byDigest(String digest) {
    return em.createQuery(
            "SELECT t FROM AccessToken t JOIN FETCH t.user WHERE t.digest = :digest",
            AccessToken.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  public void add(AccessToken token) {
    em.persist(token);
  }

  /** Ends whatever was made with credentials that are no longer trusted. */
  public void revokeAll(UserId owner, Instant now) {
    em.createQuery(
            """
            UPDATE AccessToken t SET t.revokedAt = :now
             WHERE t.user.id = :owner AND t.revokedAt IS NULL
            """)
        .setParameter("now", now)
        .setParameter("owner", owner.value())
        .executeUpdate();
    revokeOrphans(now);
  }

  /** Ends a token, and all that were made with it, and so on. */
  void revoke(AccessToken token, Instant now) {
    token.revoke(now);
    em.flush();
    revokeOrphans(now);
  }

  private void revokeOrphans(Instant now) {
    int revoked;
    do {
      revoked =
          em.createQuery(
                  """
                  UPDATE AccessToken t SET t.revokedAt = :now
                   WHERE t.revokedAt IS NULL AND t.parentId IN (
                         SELECT p.id FROM AccessToken p WHERE p.revokedAt IS NOT NULL)
                  """)
              .setParameter("now", now)
              .executeUpdate();
    } while (revoked > 0);
  }

  /** One that nobody else changes until the transaction ends. */
  Optional<AccessToken> lock(long id) {
    return Optional.ofNullable(em.find(AccessToken.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Removes those of a user that open nothing any more. */
  void removeOver(UserId owner, Instant now) {
    em.createQuery(
            """
            DELETE FROM AccessToken t
             WHERE t.user.id = :owner AND (t.revokedAt IS NOT NULL OR t.expiresAt <= :now)
            """)
        .setParameter("owner", owner.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * One token.
   *
   * @param owner null for anybody's
   */
  Optional<AccessToken> byId(long id, @Nullable UserId owner) {
    return Optional.ofNullable(em.find(AccessToken.class, id))
        .filter(token -> owner == null || token.user().id().equals(owner));
  }

  /**
   * A page, newest first.
   *
   * @param owner null for everybody's
   */
  List<AccessToken> page(@Nullable UserId owner, int start, int limit) {
    return of(
            owner,
            "SELECT t FROM AccessToken t JOIN FETCH t.user %s ORDER BY t.id DESC",
            AccessToken.class)
        .setFirstResult(start)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * How many there are.
   *
   * @param owner null for everybody's
   */
  long count(@Nullable UserId owner) {
    return of(owner, "SELECT COUNT(t) FROM AccessToken t %s", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> of(@Nullable UserId owner, String query, Class<T> type) {
    if (owner == null) {
      return em.createQuery(query.formatted(""), type);
    }
    return em.createQuery(query.formatted("WHERE t.user.id = :owner"), type)
        .setParameter("owner", owner.value());
  }
}
