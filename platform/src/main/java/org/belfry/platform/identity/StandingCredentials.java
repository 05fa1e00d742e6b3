package org.belfry.platform.identity;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.belfry.platform.bean.Component;
import org.jdbi.v3.core.Jdbi;

/** Looks whether credentials still let anybody in: many at once, as the database has them. */
@Component
public class StandingCredentials {
  /** None has this id or version. */
  private static final long NONE = -1;

  private static final String REFUSED =
      """
      SELECT p.place
      FROM UNNEST(:places, :users, :versions, :tokens) AS p(place, user_id, version, token_id)
      LEFT JOIN auth_user u ON u.id = p.user_id
      LEFT JOIN auth_token t ON t.id = p.token_id
      WHERE u.id IS NULL
        OR (p.version <> -1 AND u.version <> p.version)
        OR (p.token_id <> -1
            AND (t.id IS NULL OR t.revoked_at IS NOT NULL OR t.expires_at <= :now))
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  public StandingCredentials(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** The places in the list of those that let nobody in any more. */
  public Set<Integer> refused(List<Credential> credentials) {
    if (credentials.isEmpty()) {
      return Set.of();
    }
    Instant now = clock.instant();
    Set<Integer> refused = new HashSet<>(stored(credentials, now));
    places(credentials)
        .filter(place -> credentials.get(place).isExpired(now))
        .forEach(refused::add);
    return refused;
  }

  private List<Integer> stored(List<Credential> credentials, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REFUSED)
                .bindArray("places", Integer.class, places(credentials).boxed().toList())
                .bindArray(
                    "users", Long.class, credentials.stream().map(c -> c.user().value()).toList())
                .bindArray(
                    "versions",
                    Long.class,
                    credentials.stream()
                        .map(c -> c.version() == null ? NONE : c.version())
                        .toList())
                .bindArray(
                    "tokens",
                    Long.class,
                    credentials.stream()
                        .map(c -> c.tokenId() == null ? NONE : c.tokenId())
                        .toList())
                .bind("now", now)
                .mapTo(Integer.class)
                .list());
  }

  private static IntStream places(List<Credential> credentials) {
    return IntStream.range(0, credentials.size());
  }
}
