package org.belfry.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class BelfryDataSourceTest {
  private static final String PASSWORD = " pa${x}ss-word ";

  /** The first to come to a database of H2 says what its password is. */
  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void thePasswordIsTakenAsItIsWrittenButForTheNewlineOfItsFile(String end) throws Exception {
    String url = "jdbc:h2:mem:" + UUID.randomUUID();

    try (Connection open = source(url, PASSWORD + end).getConnection();
        Connection literal = DriverManager.getConnection(url, "belfry", PASSWORD)) {
      assertThat(open.isValid(1)).isTrue();
      assertThat(literal.isValid(1)).isTrue();
      assertThatExceptionOfType(SQLException.class)
          .as("any other password")
          .isThrownBy(() -> DriverManager.getConnection(url, "belfry", " pass-word "));
    }
  }

  @Test
  void soItIsForPostgresql() throws Exception {
    assertThat(passwordForPostgresql(PASSWORD)).isEqualTo(PASSWORD);
    assertThat(passwordForPostgresql(PASSWORD + "\n")).isEqualTo(PASSWORD);
  }

  @Test
  void onlyOneNewlineIsTakenOff() throws Exception {
    assertThat(passwordForPostgresql(PASSWORD + "\n\n")).isEqualTo(PASSWORD + "\n");
  }

  private static String passwordForPostgresql(String written) throws SQLException {
    return source("jdbc:postgresql://db/belfry", written)
        .unwrap(PGSimpleDataSource.class)
        .getPassword();
  }

  private static BelfryDataSource source(String url, String password) {
    return new BelfryDataSource(
        new ExpandingConfig(Map.of(JdbcUrl.KEY, url, BelfryDataSource.PASSWORD, password)));
  }
}
