package org.belfry.platform.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.belfry.datasource.JdbcUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseRefusalTest {
  private static final JdbcUrl URL = JdbcUrl.of("jdbc:postgresql://db/belfry?password=hunter2");

  @ParameterizedTest
  @CsvSource({
    "28P01, belfry.db.password",
    "28000, belfry.db.password",
    "3D000, CREATE DATABASE",
    "90020, several nodes need PostgreSQL",
    "90048, Start the Belfry that wrote it",
    "53300, max_connections",
    "08001, mend host and port",
    "57P03, mend host and port",
    "XX000, Mend what it says"
  })
  void hasARemedyForEachState(String state, String remedy) {
    SQLException failure = new SQLException("said\nin two lines", state);

    assertThat(DatabaseRefusal.of(failure).fault(URL).toString())
        .contains(remedy, "said")
        .doesNotContain("two lines", "hunter2");
  }

  @Test
  void anUnknownHostIsTold() {
    SQLException failure = new SQLException("x", "08001", new UnknownHostException("db"));

    assertThat(DatabaseRefusal.of(failure).fault(URL).remedy()).contains("name server");
  }
}
