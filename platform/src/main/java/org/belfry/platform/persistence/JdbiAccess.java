package org.belfry.platform.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/** Jdbi with all types that our statements bind and read. */
public final class JdbiAccess {
  private JdbiAccess() {}

  public static Jdbi to(ConnectionFactory connections) {
    Instants instants = new Instants();
    return Jdbi.create(connections)
        .registerArgument(instants)
        .registerColumnMapper(instants)
        .registerArrayType(UUID.class, "uuid")
        .registerArrayType(Integer.class, "integer")
        .registerArrayType(Long.class, "bigint")
        .registerArrayType(String.class, "varchar")
        .registerArrayType(Instant.class, "timestamptz", Instants::withOffset);
  }
}
