package org.belfry.system.outage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.belfry.system.Answer;
import org.belfry.system.HubClient;

/**
 * Clients that go on publishing, whatever they are answered. An answer is 202, or 503 with a word
 * of when to try again, and it comes in time; everything else is a fault.
 */
final class Traffic implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 20;
  private static final long PATIENCE_SECONDS = 90;

  private final AtomicInteger next = new AtomicInteger(1);
  private final Set<Integer> accepted = new ConcurrentSkipListSet<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clients;
  private final HubClient alice;
  private final String topic;

  Traffic(HubClient alice, String topic, int concurrency) {
    this.alice = alice;
    this.topic = topic;
    clients = Executors.newScheduledThreadPool(concurrency);
    for (int i = 0; i < concurrency; i++) {
      var unused =
          clients.scheduleWithFixedDelay(
              () -> publish(next.getAndIncrement()), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  int accepted() {
    return accepted.size();
  }

  int refused() {
    return refused.get();
  }

  /** Ends it, and gives the numbers of all messages that were answered 202. */
  Set<Integer> stop() throws InterruptedException {
    clients.shutdown();
    if (!clients.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      faults.add("some publications were never answered");
    }
    return accepted;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  private void publish(int number) {
    Instant began = Instant.now();
    try {
      judge(number, alice.publish(topic, String.format(Locale.ROOT, "{\"number\": %d}", number)));
    } catch (RuntimeException unanswered) {
      faults.add(String.format(Locale.ROOT, "%d was not answered: %s", number, unanswered));
    }
    Duration took = Duration.between(began, Instant.now());
    if (took.compareTo(LONGEST_ANSWER) > 0) {
      faults.add(String.format(Locale.ROOT, "%d was answered after %s", number, took));
    }
  }

  private void judge(int number, Answer answer) {
    if (answer.status() == 202) {
      accepted.add(number);
    } else if (answer.status() == 503 && answer.findHeader("Retry-After").isPresent()) {
      refused.incrementAndGet();
    } else {
      faults.add(
          String.format(
              Locale.ROOT, "%d was answered %d: %s", number, answer.status(), answer.text()));
    }
  }

  @Override
  public void close() {
    clients.shutdown();
  }
}
