package org.belfry.webhooks.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.outbound.InvalidTargetUrl;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.platform.secret.SealingKey;
import org.belfry.platform.secret.SecretBox;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.delivery.DeliveriesDue;
import org.belfry.webhooks.delivery.QueueDatabase;
import org.belfry.webhooks.message.PublicationSettings;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of callbacks in the tables, on each database. */
class CallbackSendingTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final long ALICE = 1;
  private static final long BOB = 2;
  private static final Duration EXPIRY = Duration.ofDays(4);

  private static EmbeddedPostgres postgres;

  private final SecretBox box = new SecretBox(SealingKey.random());
  private final List<Object> fired = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void close() throws IOException {
    postgres.close();
  }

  static Stream<QueueDatabase> databases() throws SQLException {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    String fresh = "d" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var create = connection.createStatement()) {
      create.execute("CREATE DATABASE " + fresh);
    }
    return Stream.of(h2, postgres.getDatabase("postgres", fresh)).map(QueueDatabase::new);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void callbacksAreDueAtOnceAndWakeTheDispatcher(QueueDatabase database) {
    Callback get = get(ALICE, "https://shop.example/done?payload=1");
    Callback post =
        Callback.post(
            id(), ALICE, URI.create("https://shop.example/in"), "text/xml", "<ü/>", "task 7");

    send(database, List.of(get, post));

    assertThat(
            database.count(
                "hook_pending",
                "lane = 0 AND owner_id IS NULL AND due_at = TIMESTAMP WITH TIME ZONE '2026-01-01"
                    + " 12:00:00+00' AND expires_at = TIMESTAMP WITH TIME ZONE '2026-01-05"
                    + " 12:00:00+00'"))
        .isEqualTo(2);
    assertThat(database.count("hook_pending", "body_size = 5")).isEqualTo(1);
    assertThat(fired).containsExactly(new DeliveriesDue());
    assertThat(callbacks(database).page(caller(ALICE), "task 7", 0, 10))
        .containsExactlyInAnyOrder(
            new SentCallback(
                get.id(),
                "task 7",
                "GET",
                "https://shop.example/done?payload=1",
                "pending",
                0,
                null,
                NOON,
                NOON),
            new SentCallback(
                post.id(),
                "task 7",
                "POST",
                "https://shop.example/in",
                "pending",
                0,
                null,
                NOON,
                NOON));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void fiveHundredCostAsManyStatementsAsOne(QueueDatabase database) {
    AtomicInteger statements = new AtomicInteger();
    send(database, List.of(get(ALICE, "https://shop.example/")));
    database
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
              }
            });

    send(database, List.of(get(ALICE, "https://shop.example/again")));
    int ofOne = statements.getAndSet(0);
    send(
        database,
        IntStream.range(0, 500)
            .mapToObj(i -> get(ALICE, "https://shop.example/?payload=" + i))
            .toList());

    assertThat(statements).hasValue(ofOne).hasValueLessThan(5);
    assertThat(database.count("hook_pending", "1 = 1")).isEqualTo(502);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aServerIsOneEndpointOfEachOwner(QueueDatabase database) {
    send(
        database,
        List.of(
            get(ALICE, "https://shop.example/a?payload=1"),
            get(ALICE, "https://SHOP.example:443/b?payload=2"),
            get(BOB, "https://shop.example/a?payload=3")));
    send(
        database,
        List.of(get(ALICE, "https://shop.example/c"), get(ALICE, "http://shop.example/c")));

    assertThat(endpoints(database, ALICE))
        .containsExactlyInAnyOrder("https://shop.example:443", "http://shop.example:80");
    assertThat(endpoints(database, BOB)).containsExactly("https://shop.example:443");
    assertThat(database.count("hook_callback_secret", "1 = 1")).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsForAServerInTroubleLinesUpInItsOwnLane(QueueDatabase database) {
    send(database, List.of(get(ALICE, "https://shop.example/")));
    database
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE hook_endpoint SET drain_at = ?", NOON));

    send(database, List.of(get(ALICE, "https://shop.example/")));

    assertThat(database.count("hook_pending", "lane = 2")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aRotatedSecretSignsForAllServersOfItsOwnerOnly(QueueDatabase database) {
    send(database, List.of(get(ALICE, "https://a.example/"), get(BOB, "https://a.example/")));
    CallbackSecrets secrets = secrets(database);

    CallbackSecrets.Rotated rotated =
        database.inTransaction(() -> secrets.rotate(ALICE, NOON.plus(EXPIRY)));
    send(database, List.of(get(ALICE, "https://b.example/")));

    assertThat(rotated.replaces()).isTrue();
    assertThat(opened(database, ALICE)).hasSize(2).containsOnly(rotated.secret());
    assertThat(opened(database, BOB)).doesNotContain(rotated.secret());
    assertThat(
            database.count(
                "hook_endpoint", "previous_secret IS NOT NULL AND previous_secret <> secret"))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theFirstSecretCanBeKnownBeforeTheFirstCallback(QueueDatabase database) {
    CallbackSecrets secrets = secrets(database);
    CallbackSecrets.Rotated rotated = database.inTransaction(() -> secrets.rotate(ALICE, NOON));

    send(database, List.of(get(ALICE, "https://a.example/")));

    assertThat(rotated.replaces()).isFalse();
    assertThat(opened(database, ALICE)).containsExactly(rotated.secret());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void everybodySeesTheirOwnAndAdministratorsAll(QueueDatabase database) {
    Callback older = get(ALICE, "https://a.example/");
    Callback newer = get(BOB, "https://a.example/");
    send(database, List.of(older, newer));
    SentCallbacks callbacks = callbacks(database);

    assertThat(callbacks.page(caller(ALICE), null, 0, 10))
        .extracting(SentCallback::id)
        .containsExactly(older.id());
    assertThat(callbacks.count(caller(ALICE), null)).isEqualTo(1);
    assertThat(callbacks.count(caller(ALICE), "task 8")).isZero();
    assertThat(callbacks.count(administrator(), "task 7")).isEqualTo(2);
    assertThatExceptionOfType(NoSuchCallback.class)
        .isThrownBy(() -> callbacks.get(newer.id(), caller(ALICE)));
    assertThat(callbacks.get(newer.id(), administrator()).state()).isEqualTo("pending");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatADeletedUserHasQueuedFailsAndIsNotSentAgain(QueueDatabase database) {
    Callback callback = get(ALICE, "https://a.example/");
    send(database, List.of(callback, get(BOB, "https://a.example/")));
    FailedCallbacks failed = new FailedCallbacks(database.jdbi());

    database.inTransaction(
        () -> {
          failed.giveUp(ALICE, NOON);
          new CallbackEndpoints(database.jdbi(), secrets(database)).remove(ALICE);
          return true;
        });

    assertThat(callbacks(database).get(callback.id(), administrator()))
        .extracting(SentCallback::state, SentCallback::cause)
        .containsExactly("failed", "ownerDeleted");
    assertThat(database.inTransaction(() -> failed.queue(callback.id(), NOON, NOON))).isFalse();
    assertThat(database.count("hook_pending", "1 = 1")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatFailedIsQueuedAgainWithAFreshStart(QueueDatabase database) {
    Callback callback = get(ALICE, "https://a.example/");
    send(database, List.of(callback));
    FailedCallbacks failed = new FailedCallbacks(database.jdbi());

    assertThat(database.inTransaction(() -> failed.queue(callback.id(), NOON, NOON))).isFalse();
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO hook_failed (id, delivery_method, endpoint_id, state, cause, attempts,"
                      + " created_at, updated_at) SELECT id, delivery_method, endpoint_id,"
                      + " 'expired', 'expired', 9, created_at, updated_at FROM hook_pending");
              handle.execute("DELETE FROM hook_pending");
            });
    Instant later = NOON.plus(EXPIRY);

    assertThat(database.inTransaction(() -> failed.queue(callback.id(), later, later.plus(EXPIRY))))
        .isTrue();
    assertThat(callbacks(database).get(callback.id(), caller(ALICE)))
        .extracting(SentCallback::state, SentCallback::attempts, SentCallback::updatedAt)
        .containsExactly("pending", 0, later);
    assertThat(database.count("hook_failed", "1 = 1")).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void nothingIsStoredIfOneOfThemCannotBeSent(QueueDatabase database) {
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(
            () ->
                send(
                    database,
                    List.of(get(ALICE, "https://a.example/"), get(ALICE, "ftp://a.example/"))));
    assertThat(database.count("hook_callback", "1 = 1")).isZero();
  }

  private void send(QueueDatabase database, List<Callback> callbacks) {
    CallbackSending sending =
        new CallbackSending(
            new Callbacks(database.jdbi()),
            new CallbackEndpoints(database.jdbi(), secrets(database)),
            new PublicationSettings(EXPIRY),
            recorder(),
            Clock.fixed(NOON, ZoneOffset.UTC));
    database.inTransaction(
        () -> {
          sending.send(callbacks);
          return true;
        });
  }

  @SuppressWarnings("unchecked")
  private Event<DeliveriesDue> recorder() {
    return (Event<DeliveriesDue>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              fired.add(arguments[0]);
              return null;
            });
  }

  private CallbackSecrets secrets(QueueDatabase database) {
    return new CallbackSecrets(database.jdbi(), box);
  }

  private static SentCallbacks callbacks(QueueDatabase database) {
    return new SentCallbacks(database.jdbi());
  }

  private List<String> opened(QueueDatabase database, long owner) {
    return texts(database, "secret", owner).stream().map(box::open).toList();
  }

  private static List<String> endpoints(QueueDatabase database, long owner) {
    return texts(database, "callback_origin", owner);
  }

  private static List<String> texts(QueueDatabase database, String column, long owner) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT " + column + " FROM hook_endpoint WHERE owner_id = :owner")
                    .bind("owner", owner)
                    .mapTo(String.class)
                    .list());
  }

  private static Callback get(long owner, String url) {
    return Callback.get(id(), owner, URI.create(url), "task 7");
  }

  private static UUID id() {
    return Uuid7.at(NOON);
  }

  private static Caller caller(long user) {
    return Caller.user(new UserId(user), "user" + user, Set.of());
  }

  private static Caller administrator() {
    return Caller.user(new UserId(99), "admin", Set.of(Role.ADMINISTRATOR));
  }
}
