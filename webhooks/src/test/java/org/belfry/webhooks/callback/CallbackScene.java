package org.belfry.webhooks.callback;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.platform.secret.SealingKey;
import org.belfry.platform.secret.SecretBox;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.endpoint.EndpointTable;
import org.belfry.webhooks.message.PublicationSettings;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.queue.EndpointLanes;
import org.belfry.webhooks.queue.FailedCallbacks;
import org.belfry.webhooks.queue.NewCallbacks;
import org.belfry.webhooks.queue.QueueDatabase;

/** A database at noon, to send callbacks on; Alice and Bob have none yet. */
final class CallbackScene {
  /** Gives a fresh one on each kind of database; a source of arguments. */
  static final String ON_EACH = "org.belfry.webhooks.callback.CallbackScene#onEach";

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final Duration EXPIRY = Duration.ofDays(4);
  static final long ALICE = 1;
  static final long BOB = 2;

  private final SecretBox box = new SecretBox(SealingKey.random());
  private final List<Object> fired = new ArrayList<>();
  private final QueueDatabase database;

  private CallbackScene(QueueDatabase database) {
    this.database = database;
  }

  static Stream<CallbackScene> onEach() {
    return Stream.of(FreshDatabases.h2(), FreshDatabases.postgresql())
        .map(QueueDatabase::new)
        .map(CallbackScene::new);
  }

  static Callback get(long owner, String url) {
    return Callback.get(id(), owner, URI.create(url), "task 7");
  }

  static UUID id() {
    return Uuid7.at(NOON);
  }

  static Caller caller(long user) {
    return Caller.user(new UserId(user), "user" + user, Set.of());
  }

  static Caller administrator() {
    return Caller.user(new UserId(99), "admin", Set.of(Role.ADMINISTRATOR));
  }

  QueueDatabase database() {
    return database;
  }

  void send(Callback... callbacks) {
    database.inTransaction(() -> sending().send(List.of(callbacks)));
  }

  CallbackSending sending() {
    return new CallbackSending(
        new Callbacks(database.jdbi(), new NewCallbacks(database.jdbi())),
        new CallbackEndpoints(table(), secrets()),
        new PublicationSettings(EXPIRY),
        recorder(),
        Clock.fixed(NOON, ZoneOffset.UTC));
  }

  /** What was fired so far. */
  List<Object> fired() {
    return fired;
  }

  CallbackSecrets secrets() {
    return new CallbackSecrets(database.jdbi(), box, table());
  }

  EndpointTable table() {
    return new EndpointTable(database.jdbi(), new EndpointLanes(database.jdbi()));
  }

  SentCallbacks sent() {
    return new SentCallbacks(database.jdbi());
  }

  FailedCallbacks failed() {
    return new FailedCallbacks(database.jdbi());
  }

  /** The secrets that endpoints of a user have. */
  List<String> opened(long owner) {
    return texts("secret", owner).stream().map(box::open).toList();
  }

  List<String> endpoints(long owner) {
    return texts("callback_origin", owner);
  }

  private List<String> texts(String column, long owner) {
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
}
