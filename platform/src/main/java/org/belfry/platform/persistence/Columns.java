package org.belfry.platform.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of the types that JDBC has no getter for. Not by the typed {@code getObject}:
 * servers' wrappers of results look that up by reflection, which takes longer than all else where
 * rows are many.
 */
public final class Columns {
  private Columns() {}

  public static UUID uuid(ResultSet row, int column) throws SQLException {
    return (UUID) row.getObject(column);
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return (UUID) row.getObject(column);
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /** Null where the column is. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    @Nullable Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  /** Null where the column is. */
  public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    @Nullable Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  /** Null where the column is. */
  public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
