package org.belfry.platform.identity.user;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.DemoMode;
import org.jdbi.v3.core.Jdbi;

/** Who of many users may see everything. */
@Component
public class Administrators {
  private static final String AMONG =
      """
      SELECT id FROM auth_user
      WHERE id = ANY(:ids) AND ' ' || roles || ' ' LIKE '% ADMINISTRATOR %'
        AND (demo = FALSE OR demo = :inDemoMode)
      """;

  private final Jdbi jdbi;
  private final DemoMode demoMode;

  @Inject
  public Administrators(Jdbi jdbi, DemoMode demoMode) {
    this.jdbi = jdbi;
    this.demoMode = demoMode;
  }

  /** Ids of those among {@code users} who can administer Belfry. */
  public Set<Long> among(Collection<Long> users) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(AMONG)
                .bindArray("ids", Long.class, users)
                .bind("inDemoMode", demoMode.on())
                .mapTo(Long.class)
                .collect(Collectors.toSet()));
  }
}
