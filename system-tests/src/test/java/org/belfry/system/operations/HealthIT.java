package org.belfry.system.operations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Load balancers ask whether Belfry is ready: it is not without its database. */
@ExtendWith(Equipment.class)
class HealthIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void itIsReadyAsLongAsTheDatabaseAnswers(Database postgreSql) throws SQLException {
    try (Belfry belfry = Belfry.start(postgreSql, Map.of())) {
      Http health = Http.at(belfry.url());
      Answer ready = health.get("/health/ready").expect(200);
      assertThat(ready.objects("/checks"))
          .allSatisfy(check -> assertThat(check.getString("status")).isEqualTo("UP"))
          .extracting(check -> check.getString("name"))
          .contains("database", "dispatcher");

      cutOff(postgreSql);
      await().atMost(PATIENCE).untilAsserted(() -> health.get("/health/ready").expect(503));
      assertThat(health.get("/health/ready").objects("/checks"))
          .anySatisfy(HealthIT::isDownWithoutSecrets);
      health.get("/health/live").expect(200);

      letIn(postgreSql);
      await().atMost(PATIENCE).untilAsserted(() -> health.get("/health/ready").expect(200));
      belfry.hub("demo-alice").newTopic();
    }
  }

  private static void isDownWithoutSecrets(JsonObject check) {
    assertThat(check.getString("name")).isEqualTo("database");
    assertThat(check.getString("status")).isEqualTo("DOWN");
    assertThat(check.toString()).doesNotContain("jdbc:");
  }

  private static void cutOff(Database database) throws SQLException {
    execute(
        database,
        "ALTER DATABASE %1$s WITH ALLOW_CONNECTIONS false",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1$s'");
  }

  private static void letIn(Database database) throws SQLException {
    execute(database, "ALTER DATABASE %1$s WITH ALLOW_CONNECTIONS true");
  }

  /** By way of the server's own database. */
  private static void execute(Database database, String... statements) throws SQLException {
    String url = requireNonNull(database.settings().get("belfry.db.url"));
    String name = url.substring(url.lastIndexOf('/') + 1);
    String user = database.settings().get("belfry.db.user");
    try (Connection connection =
            DriverManager.getConnection(url.replace("/" + name, "/postgres"), user, "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql.formatted(name));
      }
    }
  }
}
