package org.belfry.system.crash;

import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.crash.Ledger.Kill;
import org.belfry.system.endpoint.Endpoints;

/**
 * What goes on whatever happens: each node has clients of its own that publish, write into inboxes
 * and order tasks, and know nothing of faults.
 */
final class Load implements AutoCloseable {
  private static final Set<Subscriber> SUBSCRIBERS =
      EnumSet.of(Subscriber.PROMPT, Subscriber.LATE, Subscriber.MOODY);

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Ledger messages = new Ledger(SUBSCRIBERS);
  private final Ledger notifications = new Ledger(List.of(Channel.INBOX));
  private final Ledger deadlines = new Ledger(TimedTasks.RECIPIENTS);
  private final List<Publishers> clients = new ArrayList<>();
  private final Mix mix;
  private final Inboxes inboxes;
  private final TimedTasks tasks;

  Load(List<Belfry> nodes, Endpoints endpoints) {
    Belfry any = nodes.get(0);
    mix = new Mix(any, endpoints, messages, SUBSCRIBERS);
    inboxes = new Inboxes(any, notifications);
    tasks = new TimedTasks(any, endpoints, deadlines);
    for (Belfry node : nodes) {
      begin(messages, number -> accept(mix.publish(number, node), 202));
      begin(notifications, number -> inboxes.write(number, node));
      begin(deadlines, number -> tasks.order(number, node));
    }
  }

  /** Whoever is told to come back later knows as little as who gets no answer. */
  static void accept(Answer answer, int status) {
    if (answer.status() == 503 && answer.findHeader("Retry-After").isPresent()) {
      throw new ProcessingException("refused: " + answer.text());
    }
    answer.expect(status);
  }

  private void begin(Ledger ledger, IntConsumer request) {
    Publishers publishers = new Publishers(ledger, 1, PAUSE);
    clients.add(publishers);
    publishers.start(request);
  }

  Inboxes inboxes() {
    return inboxes;
  }

  /** What was promised of messages, inboxes and deadlines. */
  List<Ledger> ledgers() {
    return List.of(messages, notifications, deadlines);
  }

  /** Does that to a node, of which nobody can tell what it had in flight. */
  void interrupt(Runnable fault) {
    Instant held = Instant.now();
    fault.run();
    Kill kill = new Kill(held, Instant.now());
    ledgers().forEach(ledger -> ledger.killed(kill));
  }

  /** Waits until every client has had something accepted from now on. */
  void awaitProgress() {
    for (Publishers each : clients) {
      int before = each.accepted();
      await("every node accepts everything")
          .atMost(PATIENCE)
          .failFast(each::check)
          .until(() -> each.accepted() > before);
    }
  }

  /** Stops, and waits until everything has come to its end. */
  void settle() throws InterruptedException, ExecutionException {
    for (Publishers each : clients) {
      each.end();
    }
    tasks.settle();
    mix.settle();
    inboxes.settle();
  }

  @Override
  public void close() {
    clients.forEach(Publishers::close);
  }
}
