package org.belfry.system.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * What was promised, what arrived and what Belfry says of it in the end. Messages are known by
 * their numbers; each is for all recipients.
 */
final class Ledger {
  /**
   * An attempt is in flight until its outcome is stored. Outcomes are stored in batches, at once,
   * unless a thread is held; this is generous, for a machine that does ten other things.
   */
  static final Duration IN_FLIGHT = Duration.ofSeconds(3);

  /** A request that an endpoint received, and whether the endpoint took it. */
  record Arrival(Instant at, String webhookId, boolean taken) {}

  /** An attempt in Belfry's log, and whether it had ended before an answer came. */
  record Attempt(Instant startedAt, boolean timedOut) {}

  /** A notification in one of Belfry's lists, or in an inbox, at the end. */
  record Entry(String id, Fate fate) {}

  /**
   * The end of a process.
   *
   * @param held since when one of its threads stood still, and what waited for it did
   * @param at when it was over
   */
  record Kill(Instant held, Instant at) {}

  /** In which list it is. */
  enum Fate {
    QUEUED,
    RECEIVED,
    FAILED,
    /** In an inbox, from where nobody sends it anywhere. */
    KEPT
  }

  /** One message to one recipient. */
  record Address(int message, Recipient recipient) {}

  private final Set<Integer> published = new TreeSet<>();
  private final Set<Integer> accepted = new TreeSet<>();
  private final Map<Address, List<Arrival>> arrivals = new HashMap<>();
  private final Map<Address, List<Entry>> entries = new HashMap<>();
  private final Map<String, List<Attempt>> attempts = new HashMap<>();
  private final List<Kill> kills = new ArrayList<>();
  private final List<Recipient> recipients;
  private int last;

  Ledger(Collection<? extends Recipient> recipients) {
    this.recipients = List.copyOf(recipients);
  }

  /** Whom each message is for. */
  List<Recipient> recipients() {
    return recipients;
  }

  /** A number that no message has yet. */
  synchronized int next() {
    return ++last;
  }

  synchronized void publishing(int message) {
    published.add(message);
  }

  synchronized void accepted(int message) {
    accepted.add(message);
  }

  synchronized void killed(Kill kill) {
    kills.add(kill);
  }

  synchronized void arrived(Address address, Arrival arrival) {
    arrivals.computeIfAbsent(address, first -> new ArrayList<>()).add(arrival);
  }

  synchronized void listed(Address address, Entry entry) {
    entries.computeIfAbsent(address, first -> new ArrayList<>()).add(entry);
  }

  /** One of the attempts, the oldest first. */
  synchronized void attempted(String webhookId, Attempt attempt) {
    attempts.computeIfAbsent(webhookId, first -> new ArrayList<>()).add(attempt);
  }

  synchronized Set<Integer> published() {
    return Set.copyOf(published);
  }

  synchronized Set<Integer> accepted() {
    return Set.copyOf(accepted);
  }

  synchronized List<Kill> kills() {
    return List.copyOf(kills);
  }

  /** Everything that arrived for this address, in order. */
  synchronized List<Arrival> arrivals(Address address) {
    return List.copyOf(arrivals.getOrDefault(address, List.of()));
  }

  synchronized List<Entry> entries(Address address) {
    return List.copyOf(entries.getOrDefault(address, List.of()));
  }

  /** Whatever was heard of. */
  synchronized Set<Address> addresses() {
    Set<Address> all = new HashSet<>(arrivals.keySet());
    all.addAll(entries.keySet());
    return all;
  }

  /** How many notifications have this fate. */
  synchronized long count(Fate fate) {
    return entries.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.fate() == fate)
        .count();
  }

  /** How many attempts may have been in flight at that kill. */
  synchronized long inFlightAt(Kill kill) {
    return arrivals.values().stream()
        .flatMap(List::stream)
        .filter(arrival -> isInFlight(arrival, kill))
        .map(Arrival::webhookId)
        .distinct()
        .count();
  }

  /** Ids of what came again, or failed, after it was taken. */
  synchronized Set<String> takenAndMore() {
    Set<String> ids = new TreeSet<>();
    arrivals.forEach(
        (address, all) -> {
          boolean failed = entries(address).stream().anyMatch(entry -> entry.fate() == Fate.FAILED);
          List<Arrival> suspects = failed ? all : all.subList(0, all.size() - 1);
          suspects.stream().filter(Arrival::taken).map(Arrival::webhookId).forEach(ids::add);
        });
    return ids;
  }

  /** Whether Belfry has it on record that it waited in vain for the answer to this one. */
  synchronized boolean isTimedOut(Arrival arrival) {
    List<Attempt> before =
        attempts.getOrDefault(arrival.webhookId(), List.of()).stream()
            .filter(attempt -> !attempt.startedAt().isAfter(arrival.at()))
            .toList();
    return !before.isEmpty() && before.get(before.size() - 1).timedOut();
  }

  /** How many notifications were sent again that had been taken just before that kill. */
  synchronized long repeatedAfter(Kill kill) {
    return repeated((earlier, later) -> isInFlight(earlier, kill) && later.at().isAfter(kill.at()));
  }

  /** How many arrived again in this time after they were taken. */
  synchronized long repeatedBetween(Instant from, Instant until) {
    return repeated((earlier, later) -> !later.at().isBefore(from) && later.at().isBefore(until));
  }

  private long repeated(BiPredicate<Arrival, Arrival> which) {
    return arrivals.values().stream().filter(all -> isRepeated(all, which)).count();
  }

  private static boolean isRepeated(List<Arrival> all, BiPredicate<Arrival, Arrival> which) {
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i - 1).taken() && which.test(all.get(i - 1), all.get(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isInFlight(Arrival arrival, Kill kill) {
    return !arrival.at().isAfter(kill.at()) && arrival.at().isAfter(kill.held().minus(IN_FLIGHT));
  }
}
