package org.belfry.platform.identity.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Tells every later start that the database was in demo mode. */
@ApplicationScoped
class DemoModeMark {
  @Inject private Jdbi jdbi;

  /** Nodes that start together for the first time may do so at once; the loser starts again. */
  void set() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO auth_demo_mode (id)
                SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM auth_demo_mode)
                """));
  }
}
