package org.belfry.webhooks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.platform.persistence.ManyRows;
import org.belfry.platform.persistence.PreparedPlan;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What PostgreSQL plans while nothing waits, it does when thousands of rows have come and died: by
 * the primary key, however many ids there are.
 */
class IdleQueueTest {
  private static Jdbi jdbi;

  /** As autovacuum leaves it. */
  @BeforeAll
  static void nothingWaits() {
    jdbi = new QueueDatabase(FreshDatabases.postgresql()).jdbi();
    jdbi.useHandle(handle -> handle.execute("VACUUM (ANALYZE) hook_pending"));
  }

  @ParameterizedTest
  @CsvSource({"1", "10", "40", "500"})
  void rowsAreLookedUpByTheirIds(int rows) {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("ids", ids(rows));
    ids.put("leases", ids(1));
    Map<String, String> lease = new LinkedHashMap<>();
    lease.put("lease", "gen_random_uuid()::uuid");
    lease.put("until", "now()::timestamptz");
    lease.put("ids", ids(rows));
    Map<String, String> attempts = new LinkedHashMap<>(ids);
    attempts.put("now", "now()::timestamptz");
    attempts.put("attempts", ids(rows));
    attempts.put("startedAt", array(rows, "now()", "timestamptz"));
    attempts.put("waited", array(rows, "1", "bigint"));
    attempts.put("took", array(rows, "1", "integer"));
    attempts.put("status", array(rows, "200", "integer"));
    attempts.put("answer", array(rows, "'ok'", "varchar"));

    assertThat(plan(DeliveryQueue.LEASE, rows, lease)).contains("hook_pending_pkey");
    assertThat(plan(LeaseFence.RECEIVE, rows, attempts))
        .contains("hook_pending_pkey", "(id = a.id)");
    assertThat(plan(LeaseFence.REMOVE, rows, ids)).contains("hook_pending_pkey");
  }

  private static String plan(String sql, int rows, Map<String, String> values) {
    return PreparedPlan.of(jdbi, ManyRows.in(sql, rows), values);
  }

  private static String ids(int rows) {
    return array(rows, "'" + UUID.randomUUID() + "'", "uuid");
  }

  private static String array(int rows, String value, String type) {
    return Stream.generate(() -> value).limit(rows).collect(Collectors.joining(", ", "ARRAY[", "]"))
        + "::"
        + type
        + "[]";
  }
}
