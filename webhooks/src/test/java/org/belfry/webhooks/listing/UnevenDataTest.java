package org.belfry.webhooks.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.platform.persistence.Sql;
import org.belfry.webhooks.queue.QueueDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where one user has nearly all notifications, and another one the newest few, PostgreSQL finds
 * those of either by the indexes that are there for them.
 */
class UnevenDataTest {
  private static final String MANY = "018f0000-0000-7000-8000-000000000001";
  private static final String FEW = "018f0000-0000-7000-8000-000000000002";
  private static final Map<String, List<String>> NOTHING = Map.of();
  private static final Map<String, List<String>> NEWEST_FIRST = Map.of("sortBy", List.of("-_id"));

  /** All of a table, or all of it in the order of the ids. */
  private static final String ALL_ROWS = "(Seq Scan|_pkey) on hook_(received|pending|failed)";

  private static final String FILL =
      """
      INSERT INTO %1$s (id, message_id, topic_id, subscription_id, owner_id, delivery_method,
        delivery_channel, attempts, created_at, updated_at %2$s)
      SELECT CAST('018f0000-0000-7000-8000-' || LPAD(TO_HEX(n), 12, '0') AS UUID), d.one, d.one, d.one,
        d.owner, CASE WHEN n %% 2 = 0 THEN 'pull' ELSE 'push' END, 'web', 1, NOW(), NOW() %3$s
      FROM GENERATE_SERIES(1, 50100) n
      JOIN (VALUES (FALSE, CAST('%4$s' AS UUID), 1), (TRUE, CAST('%5$s' AS UUID), 2))
        AS d(is_new, one, owner) ON d.is_new = (n > 50000)
      """;

  private static final Jdbi JDBI = new QueueDatabase(FreshDatabases.postgresql()).jdbi();

  @BeforeAll
  static void fillTables() {
    JDBI.useHandle(
        handle -> {
          handle.execute(FILL.formatted("hook_received", "", "", MANY, FEW));
          handle.execute(FILL.formatted("hook_pending", ", body_size", ", 1", MANY, FEW));
          handle.execute(
              FILL.formatted("hook_failed", ", state, cause", ", 'failed', ''", MANY, FEW));
          handle.execute("ANALYZE");
        });
  }

  static Stream<Listing> listsOfFew() {
    return lists(caller(2), FEW);
  }

  static Stream<Listing> listsOfMany() {
    return lists(caller(1), MANY);
  }

  @ParameterizedTest
  @MethodSource("listsOfFew")
  void fewAreFoundByAnIndex(Listing list) {
    assertThat(plan(list.page())).doesNotContainPattern(ALL_ROWS);
    assertThat(plan(list.count())).doesNotContainPattern(ALL_ROWS);
  }

  @ParameterizedTest
  @MethodSource("listsOfMany")
  void ofManyOnlyAPageIsRead(Listing list) {
    assertThat(plan(list.page()))
        .doesNotContainPattern(ALL_ROWS)
        .doesNotContain("Bitmap", "Sort  (");
    assertThat(plan(list.count()))
        .doesNotContainPattern(ALL_ROWS)
        .doesNotContain("Bitmap", "Sort  (");
  }

  /** A plan that was made without the values does not read all that somebody has. */
  @ParameterizedTest
  @MethodSource({"listsOfFew", "listsOfMany"})
  void soItIsWhateverTheValues(Listing list) {
    assertThat(genericPlan(list.page()))
        .doesNotContainPattern(ALL_ROWS)
        .doesNotContain("BitmapAnd");
    assertThat(genericPlan(list.count()))
        .doesNotContainPattern(ALL_ROWS)
        .doesNotContain("BitmapAnd");
  }

  private static Stream<Listing> lists(Caller caller, String id) {
    Lead topic = new Lead("n.topic_id", UUID.fromString(id));
    Lead subscription = new Lead("n.subscription_id", UUID.fromString(id));
    return Stream.of(NOTHING, NEWEST_FIRST)
        .flatMap(
            order ->
                Stream.of(
                    NotificationList.pull(caller, order),
                    NotificationList.queue(caller, order),
                    NotificationList.received(caller, order),
                    NotificationList.failed(caller, order),
                    NotificationList.received(caller, Map.of("topic", List.of(id))),
                    NotificationList.received(caller, Map.of("subscription", List.of(id))),
                    NotificationList.everywhere(caller, topic, order),
                    NotificationList.everywhere(caller, subscription, order)));
  }

  private static Caller caller(long id) {
    return new Caller(new UserId(id), "user" + id, Set.of(), EnumSet.allOf(Scope.class), null);
  }

  private static String plan(Sql sql) {
    return JDBI.withHandle(
        handle -> {
          Query explain = handle.createQuery("EXPLAIN " + sql.text());
          for (int i = 0; i < sql.values().size(); i++) {
            explain.bind(i, sql.values().get(i));
          }
          return String.join("\n", explain.mapTo(String.class).list());
        });
  }

  /** The plan that PostgreSQL keeps for a prepared statement. */
  private static String genericPlan(Sql sql) {
    AtomicInteger number = new AtomicInteger();
    String text =
        Pattern.compile("\\?")
            .matcher(sql.text())
            .replaceAll(value -> "\\$" + number.incrementAndGet());
    String values =
        sql.values().stream().map("'%s'"::formatted).collect(Collectors.joining(", ", "(", ")"));
    return JDBI.withHandle(
        handle -> {
          handle.execute("SET plan_cache_mode = force_generic_plan");
          handle.execute("PREPARE list AS " + text);
          return String.join(
              "\n", handle.createQuery("EXPLAIN EXECUTE list" + values).mapTo(String.class).list());
        });
  }
}
