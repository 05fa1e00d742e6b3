package org.belfry.system.crash;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.belfry.system.Belfry;
import org.belfry.system.Person;
import org.belfry.system.crash.Ledger.Address;
import org.belfry.system.crash.Ledger.Entry;
import org.belfry.system.crash.Ledger.Fate;

/** Users in whose inboxes the clients of all nodes put something. */
final class Inboxes {
  private static final int PERSONS = 4;

  /** So long a node that stands still may keep an inbox from others. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Ledger ledger;
  private final List<Person> persons;

  Inboxes(Belfry belfry, Ledger ledger) {
    this.ledger = ledger;
    this.persons = IntStream.range(0, PERSONS).mapToObj(i -> Person.of(belfry)).toList();
  }

  /** Puts it into one of them. */
  void write(int number, Belfry node) {
    write(number, persons.get(number % PERSONS), node);
  }

  /** Waits until each can be written to, and tells how long that took. */
  Duration awaitWritable(Belfry node) {
    Instant began = Instant.now();
    Queue<Person> left = new ArrayDeque<>(persons);
    await("inboxes that can be written to")
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              left.removeIf(person -> Publishers.send(ledger, id -> write(id, person, node)));
              return left.isEmpty();
            });
    return Duration.between(began, Instant.now());
  }

  /** Enters everything that is in them. */
  void settle() {
    for (Person person : persons) {
      for (JsonObject kept : new Inbox(person.api()).all()) {
        ledger.listed(
            new Address(Integer.parseInt(kept.getString("title")), Channel.INBOX),
            new Entry(kept.getString("id"), Fate.KEPT));
      }
    }
  }

  private static void write(int number, Person person, Belfry node) {
    Load.accept(
        node.api(person.token()).post("/inbox/notifications", "{\"title\": \"" + number + "\"}"),
        201);
  }
}
