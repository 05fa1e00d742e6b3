package org.belfry.bench.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.belfry.bench.load.ClosedLoad;
import org.belfry.bench.subject.Inboxes.Place;
import org.belfry.bench.subject.PostgreSql;

/** The SQL below what is asked of an inbox, prepared, over a connection of its own. */
final class InboxStatements {
  private static final String LATEST =
      "SELECT * FROM inbox_notification WHERE user_id = ? ORDER BY id DESC LIMIT 20";

  private static final String COUNT =
      "SELECT total, unread, unseen FROM inbox_current WHERE user_id = ?";

  private static final String READ =
      """
      UPDATE inbox_notification SET read_at = now(), updated_at = now(), revision = (
        SELECT m.revision + 1 FROM inbox_current m WHERE m.user_id = ?)
      WHERE user_id = ? AND id = ? AND read_at IS NULL""";

  private static final String COUNT_READ =
      "UPDATE inbox_mailbox SET unread = unread - 1 WHERE user_id = ?";

  private final PreparedStatement latest;
  private final PreparedStatement count;
  private final PreparedStatement read;
  private final PreparedStatement countRead;
  private final Connection connection;

  private InboxStatements(String url) throws SQLException {
    connection = PostgreSql.open(url);
    latest = connection.prepareStatement(LATEST);
    count = connection.prepareStatement(COUNT);
    read = connection.prepareStatement(READ);
    countRead = connection.prepareStatement(COUNT_READ);
  }

  /** What a client does with a place. */
  @FunctionalInterface
  interface Work {
    void at(InboxStatements statements, Place place) throws SQLException;
  }

  static final Map<String, Work> ALL =
      Map.of(
          "latest 20", (statements, place) -> query(statements.latest, place),
          "count", (statements, place) -> query(statements.count, place),
          "mark read", InboxStatements::read);

  /** A client that does the same work again and again. */
  static ClosedLoad.Client client(String url, Work work, Places places) throws SQLException {
    InboxStatements statements = new InboxStatements(url);
    return number -> work.at(statements, places.next());
  }

  private static void query(PreparedStatement statement, Place place) throws SQLException {
    statement.setLong(1, place.userId());
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getString(column);
        }
      }
    }
  }

  private void read(Place place) throws SQLException {
    connection.setAutoCommit(false);
    countRead.setLong(1, place.userId());
    countRead.executeUpdate();
    read.setLong(1, place.userId());
    read.setLong(2, place.userId());
    read.setLong(3, place.number());
    if (read.executeUpdate() > 0) {
      connection.commit();
    } else {
      connection.rollback();
    }
  }
}
