package org.belfry.platform.persistence.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.persistence.DatabaseSettings;

/**
 * How many connections PostgreSQL has room for.
 *
 * @param most without those that are kept for its administrator
 * @param own what it lets this user have of them
 * @param taken by everybody, at present
 */
record DatabaseRoom(int most, int own, int taken) {
  /** Everybody may see these; neither the user's limit nor the database's holds for superusers. */
  private static final String QUESTION =
      """
      SELECT most, LEAST(
          most,
          CASE WHEN NOT r.rolsuper THEN NULLIF(r.rolconnlimit, -1) END,
          CASE WHEN NOT r.rolsuper THEN NULLIF(d.datconnlimit, -1) END),
        (SELECT SUM(numbackends) FROM pg_stat_database)
      FROM pg_roles r, pg_database d, (
        SELECT CAST(current_setting('max_connections') AS INTEGER)
          - CAST(current_setting('superuser_reserved_connections') AS INTEGER)
          - CAST(COALESCE(current_setting('reserved_connections', true), '0') AS INTEGER) AS most
      ) AS server
      WHERE r.rolname = session_user AND d.datname = current_database()
      """;

  static DatabaseRoom of(Connection postgresql) throws SQLException {
    try (Statement statement = postgresql.createStatement();
        ResultSet answer = statement.executeQuery(QUESTION)) {
      answer.next();
      return new DatabaseRoom(answer.getInt(1), answer.getInt(2), answer.getInt(3));
    }
  }

  /** A pool that never fits in, not even alone. */
  Optional<ConfigurationFault> fault(int poolSize) {
    return poolSize <= own
        ? Optional.empty()
        : Optional.of(
            new ConfigurationFault(
                DatabaseSettings.POOL_SIZE,
                String.valueOf(poolSize),
                "is what the database has room for; it lets this user have " + own,
                "Set it to less, or raise max_connections of PostgreSQL (or the CONNECTION LIMIT of"
                    + " the user or the database): each node takes so many."));
  }

  /** What goes wrong once this node needs all of its connections; it has the least by now. */
  Optional<String> warning(int poolSize) {
    int missing = taken - DatabaseSettings.LEAST_CONNECTIONS + poolSize - most;
    return missing <= 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The database has room for %d connections, %d are taken, and this node may want %d:"
                    + " that is %d too many. Set %s to less on every node, or raise max_connections"
                    + " of PostgreSQL; until then some requests may be answered 503.",
                most,
                taken,
                poolSize,
                missing,
                DatabaseSettings.POOL_SIZE));
  }
}
