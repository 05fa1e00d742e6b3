package org.belfry.webhooks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.platform.persistence.PreparedPlan;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** However many endpoints there are, PostgreSQL reads only the lanes that are asked for. */
class LanePlansTest {
  private static final String IDS = "ARRAY[gen_random_uuid(), gen_random_uuid()]::uuid[]";
  private static final String NOW = "now()::timestamptz";

  private static Jdbi jdbi;

  /** A few of them with a lane of their own, one subscribed to a topic. */
  @BeforeAll
  static void thereAreManyEndpoints() {
    QueueDatabase database = new QueueDatabase(FreshDatabases.postgresql());
    jdbi = database.jdbi();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "INSERT INTO hook_endpoint (id, owner_id, url, secret, created_at)"
                  + " SELECT gen_random_uuid(), 1, 'http://localhost/', 's', now()"
                  + " FROM generate_series(1, 20000)");
          handle.execute(
              "INSERT INTO hook_lane (endpoint_id, failures, due_at) SELECT id, 0,"
                  + " CASE WHEN random() < 0.001 THEN now() END FROM hook_endpoint");
          handle.execute(
              "INSERT INTO hook_subscription (id, topic_id, owner_id, subscriber, delivery_method,"
                  + " delivery_channel, state, authentication_state, endpoint_id, created_at,"
                  + " updated_at, version) SELECT id, id, 1, '/', 'push', 'web', 'active',"
                  + " 'authenticated', id, now(), now(), 1 FROM hook_endpoint");
          handle.execute("ANALYZE");
        });
  }

  @Test
  void lanesAreLookedUpByTheirEndpoints() {
    Map<String, String> fanOut = new LinkedHashMap<>();
    fanOut.put("ids", IDS);
    fanOut.put("sizes", "ARRAY[1, 2]::integer[]");
    fanOut.put("idPrefix", "'019'::varchar");
    fanOut.put("topic", "gen_random_uuid()::uuid");
    fanOut.put("expires", NOW);
    fanOut.put("now", NOW);

    assertThat(plan(NewNotifications.PUSH.formatted(""), fanOut)).contains("hook_lane_pkey");
    assertThat(plan(DeliveryContents.RECIPIENTS, Map.of("ids", IDS)))
        .contains("hook_lane_pkey", "hook_endpoint_pkey");
    assertThat(plan(LaneSchedule.BEGIN, ordered("at", NOW, "ids", IDS))).contains("hook_lane_pkey");
    assertThat(plan(LaneSchedule.END, ordered("now", NOW, "ids", IDS)))
        .contains("hook_lane_pkey", "hook_pending_own_place");
  }

  @Test
  void lanesThatAreDueAreFoundByTheirMoments() {
    Map<String, String> due = ordered("from", NOW, "now", NOW);
    due.put("limit", "64::integer");
    Map<String, String> next = ordered("firstDueAt", NOW, "firstId", "gen_random_uuid()::uuid");
    next.putAll(ordered("retryDueAt", NOW, "retryId", "gen_random_uuid()::uuid"));
    next.put("laneDueAt", NOW);

    assertThat(plan(LaneSchedule.DUE, due)).contains("hook_lane_due");
    assertThat(plan(DeliveryQueue.NEXT_DUE, next)).contains("hook_lane_due");
  }

  private static Map<String, String> ordered(
      String name, String value, String other, String otherValue) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(name, value);
    values.put(other, otherValue);
    return values;
  }

  private static String plan(String sql, Map<String, String> values) {
    return PreparedPlan.of(jdbi, sql, values);
  }
}
