package org.belfry.webhooks.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Columns;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.webhooks.queue.QueueDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statements, run on the real tables. */
class ListingOnH2Test {
  private static final Caller ALICE = caller(1, Set.of());
  private static final Caller ADMIN = caller(9, Set.of(Role.ADMINISTRATOR));
  private static final UUID TOPIC = id(1);
  private static final Map<String, List<String>> NOTHING = Map.of();

  private static final Jdbi JDBI = new QueueDatabase(FreshDatabases.h2()).jdbi();

  @BeforeAll
  static void fillTables() {
    JDBI.useHandle(
        handle ->
            handle
                .createScript(
                    """
                    INSERT INTO hook_message
                      (id, topic_id, entity, body, publisher_id, notifications, created_at)
                    VALUES ('%1$s', '%1$s', 'urn:a', '{"text":"Hello World"}', 1, 3,
                      TIMESTAMP WITH TIME ZONE '2018-04-17 10:04:46.375123+00');
                    INSERT INTO hook_pending (id, message_id, topic_id, subscription_id, owner_id,
                      delivery_method, delivery_channel, attempts, body_size, created_at, updated_at)
                    SELECT '%2$s', m.id, m.topic_id, m.id, 1, 'pull', 'web', 0, 2, created_at, created_at
                    FROM hook_message m;
                    INSERT INTO hook_received (id, message_id, topic_id, subscription_id, owner_id,
                      delivery_method, delivery_channel, attempts, created_at, updated_at)
                    SELECT '%3$s', m.id, m.topic_id, m.id, 1, 'push', 'sms', 1, created_at, created_at
                    FROM hook_message m;
                    INSERT INTO hook_failed (id, message_id, topic_id, subscription_id, owner_id, state,
                      cause, delivery_method, delivery_channel, attempts, created_at, updated_at)
                    SELECT '%4$s', m.id, m.topic_id, m.id, 2, 'expired', 'timeout', 'push', 'sms', 1,
                      created_at, created_at
                    FROM hook_message m;
                    """
                        .formatted(id(1), id(2), id(3), id(4)))
                .execute());
  }

  @Test
  void callersSeeTheirOwnAndAdministratorsAll() {
    assertThat(ids(ofTopic(ALICE, NOTHING))).containsExactly(id(2), id(3));
    assertThat(ids(ofTopic(ADMIN, NOTHING))).containsExactly(id(2), id(3), id(4));
  }

  @Test
  void aPageKnowsHowManyThereAreInAll() {
    assertThat(ids(ofTopic(ADMIN, Map.of("start", List.of("1"), "limit", List.of("1")))))
        .containsExactly(id(3));
    assertThat(count(ofTopic(ADMIN, Map.of("start", List.of("1"), "limit", List.of("1")))))
        .isEqualTo(3);
    assertThat(count(ofTopic(ADMIN, Map.of("start", List.of("1"), "limit", List.of("2")))))
        .isEqualTo(3);
    assertThat(count(ofTopic(ADMIN, Map.of("start", List.of("5"))))).isEqualTo(3);
  }

  @Test
  void aListIsCountedUpToALimitAndPagedBeyond() {
    Caller bob = caller(3, Set.of());
    JDBI.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO hook_received (id, message_id, topic_id, subscription_id, owner_id,
                  delivery_method, delivery_channel, attempts, created_at, updated_at)
                SELECT RANDOM_UUID(), m.id, RANDOM_UUID(), m.id, 3, 'push', 'sms', 1, created_at, created_at
                FROM hook_message m, SYSTEM_RANGE(1, ?)
                """,
                Listing.MAX_COUNTED + 1));

    Page<UUID> page = page(NotificationList.received(bob, Map.of("start", List.of("990"))));
    Page<UUID> last = page(NotificationList.received(bob, Map.of("start", List.of("1000"))));

    assertThat(page).returns(OptionalLong.empty(), Page::count).returns(true, Page::more);
    assertThat(page.items()).hasSize(10);
    assertThat(last).returns(OptionalLong.empty(), Page::count).returns(false, Page::more);
    assertThat(last.items()).hasSize(1);
  }

  @Test
  void aPrintedMomentFindsWhatItWasPrintedFor() {
    assertThat(count(pull(Map.of("createdAt", List.of("2018-04-17T10:04:46.375Z"))))).isEqualTo(1);
    assertThat(count(pull(Map.of("createdAt", List.of("2018-04-17T10:04:46.376Z"))))).isZero();
  }

  @Test
  void theSearchIsForAnyPartInWhateverCase() {
    assertThat(count(pull(Map.of("q", List.of("hELLO w"))))).isEqualTo(1);
    assertThat(count(pull(Map.of("q", List.of("h_llo"))))).isZero();
  }

  @Test
  void whatIsNotYetAcknowledgedIsActive() {
    assertThat(count(pull(Map.of("state", List.of("active"))))).isEqualTo(1);
    assertThat(count(pull(Map.of("state", List.of("inactive"))))).isZero();
    assertThat(count(pull(Map.of("state", List.of("received|pending"))))).isEqualTo(1);
  }

  @Test
  void everyFieldOfEveryListCanBeComparedSortedAndPaged() {
    Stream.of(
            TopicListing.FIELDS,
            SubscriptionListing.FIELDS,
            NotificationList.fields("n.state", FieldType.Choice.of("pending")))
        .flatMap(fields -> fields.all().stream())
        .map(Field::name)
        .distinct()
        .forEach(ListingOnH2Test::use);
  }

  /** The statements that have no such field refuse it; the others run. */
  private static void use(String field) {
    String value =
        switch (field) {
          case "_id", "topic", "subscription" -> TOPIC.toString();
          case "createdAt", "updatedAt" -> "2018-04-17T10:04:46.375Z";
          case "state" -> "active";
          case "authenticationState" -> "authenticated";
          case "deliveryMethod" -> "push";
          default -> "a*";
        };
    Map<String, List<String>> parameters =
        Map.of(
            "filter",
            List.of("%1$s==%2$s,%1$s!=%2$s,%1$s=in=(%2$s),%1$s=out=(%2$s)".formatted(field, value)),
            "sortBy",
            List.of("-" + field));
    assertThat(listings(parameters)).isNotEmpty().allSatisfy(ListingOnH2Test::count);
  }

  private static List<Listing> listings(Map<String, List<String>> parameters) {
    List<Listing> runnable = new ArrayList<>();
    List<Supplier<Listing>> all =
        List.of(
            () -> TopicListing.listing(parameters),
            () -> SubscriptionListing.listing(ALICE, parameters),
            () -> pull(parameters),
            () -> NotificationList.queue(ALICE, parameters),
            () -> NotificationList.failed(ALICE, parameters),
            () -> ofTopic(ALICE, parameters));
    for (Supplier<Listing> each : all) {
      try {
        runnable.add(each.get());
      } catch (InvalidListing refused) {
        assertThat(refused.status()).isEqualTo(422);
      }
    }
    return runnable;
  }

  private static Listing pull(Map<String, List<String>> parameters) {
    return NotificationList.pull(ALICE, parameters);
  }

  private static Listing ofTopic(Caller caller, Map<String, List<String>> parameters) {
    return NotificationList.everywhere(caller, new Lead("n.topic_id", TOPIC), parameters);
  }

  private static long count(Listing listing) {
    return page(listing).count().orElseThrow();
  }

  private static List<UUID> ids(Listing listing) {
    return page(listing).items();
  }

  private static Page<UUID> page(Listing listing) {
    return listing.fetch(JDBI, (row, context) -> Columns.uuid(row, "id"));
  }

  private static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
  }

  private static Caller caller(long id, Set<String> roles) {
    return new Caller(new UserId(id), "user" + id, roles, EnumSet.allOf(Scope.class), null);
  }
}
