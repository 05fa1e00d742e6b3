package org.belfry.platform.identity.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** The one set-up link, of which only the digest is kept. */
@ApplicationScoped
class SetUpLinks {
  @Inject private Jdbi jdbi;

  /**
   * Makes this the only link.
   *
   * @param recovery whether it opens although there is an administrator
   */
  void replace(String digest, boolean recovery, Instant expiresAt) {
    jdbi.useHandle(
        handle -> {
          handle.execute("DELETE FROM auth_set_up");
          handle.execute(
              "INSERT INTO auth_set_up (id, digest, recovery, expires_at) VALUES (1, ?, ?, ?)",
              digest,
              recovery,
              expiresAt.atOffset(ZoneOffset.UTC));
        });
  }

  boolean isOpen(String digest, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM auth_set_up WHERE digest = :digest AND expires_at > :now")
                .bind("digest", digest)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one()
                .equals(1L));
  }

  boolean isForRecovery(String digest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT recovery FROM auth_set_up WHERE digest = :digest")
                .bind("digest", digest)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
  }

  /** Takes the link away; false if another request was faster, or it is not open. */
  boolean use(String digest, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "DELETE FROM auth_set_up WHERE digest = ? AND expires_at > ?",
                    digest,
                    now.atOffset(ZoneOffset.UTC))
                == 1);
  }
}
