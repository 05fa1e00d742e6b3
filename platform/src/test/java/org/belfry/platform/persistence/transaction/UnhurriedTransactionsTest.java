package org.belfry.platform.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.belfry.platform.persistence.FreshDatabases;
import org.junit.jupiter.api.Test;

class UnhurriedTransactionsTest {
  @Test
  void aTransactionMayRestAndTheNextUserOfTheConnectionMayNot() throws SQLException {
    DataSource database = FreshDatabases.pooledPostgresql();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET idle_in_transaction_session_timeout = '3s'");
    }

    try (Connection connection = UnhurriedTransactions.of(database).getConnection()) {
      connection.setAutoCommit(false);
      assertThat(limit(connection)).isEqualTo("0");
      connection.commit();
      connection.setAutoCommit(true);
      assertThat(limit(connection)).isEqualTo("3s");
    }
  }

  @Test
  void otherDatabasesAreNotAsked() throws SQLException {
    try (Connection connection = FreshDatabases.h2().getConnection()) {
      assertThatCode(() -> UnhurriedTransactions.takeTime(connection)).doesNotThrowAnyException();
    }
  }

  private static String limit(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
      answer.next();
      return answer.getString(1);
    }
  }
}
