package org.belfry.webhooks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.persistence.FreshDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lanes get their own table, wherever a start was cut off before: H2 rolls no statement back. */
class LaneMigrationTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private static final List<String> COPY = statements("V11__lanes_of_endpoints.sql");
  private static final List<String> DROP = statements("V12__endpoints_without_their_lanes.sql");

  static Stream<QueueDatabase> databases() {
    return Stream.of(FreshDatabases.h2(), FreshDatabases.postgresql()).map(QueueDatabase::new);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void howEndpointsFareIsKept(QueueDatabase database) {
    database.subscription("active", NOON);
    for (int cut = 0; cut <= COPY.size() + DROP.size(); cut++) {
      asBefore(database);

      execute(database, COPY.subList(0, Math.min(cut, COPY.size())));
      execute(database, cut < COPY.size() ? COPY : List.of());
      execute(database, DROP.subList(0, Math.max(0, cut - COPY.size())));
      execute(database, DROP);

      assertThat(database.count("hook_lane", "failures = 7 AND due_at = '2026-01-01T12:00:00Z'"))
          .as("cut off after %d statements", cut)
          .isOne();
    }
  }

  private static void asBefore(QueueDatabase database) {
    execute(
        database,
        List.of(
            "DROP TABLE hook_lane",
            "ALTER TABLE hook_endpoint ADD COLUMN failures INTEGER DEFAULT 7 NOT NULL",
            "ALTER TABLE hook_endpoint ADD COLUMN lane_due_at TIMESTAMP(6) WITH TIME ZONE",
            "CREATE INDEX hook_endpoint_lane_due ON hook_endpoint (lane_due_at)",
            "UPDATE hook_endpoint SET lane_due_at = '2026-01-01T12:00:00Z'"));
  }

  private static void execute(QueueDatabase database, List<String> statements) {
    database.jdbi().useHandle(handle -> statements.forEach(handle::execute));
  }

  private static List<String> statements(String migration) {
    try (var in =
        Objects.requireNonNull(
            QueueDatabase.class.getResourceAsStream("/org/belfry/webhooks/schema/" + migration))) {
      String sql =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              // Comments, and what only one of the databases is told, which is statistics.
              .filter(line -> !line.startsWith("--") && !line.startsWith("${"))
              .collect(Collectors.joining("\n"));
      return Arrays.stream(sql.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
