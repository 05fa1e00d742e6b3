package org.belfry.system.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was promised and what came of it, over several crashes. Messages are known by their numbers,
 * one subscriber gets them all.
 *
 * <p>A publication without an answer may or may not have been stored; one answered 202 must arrive.
 */
final class Ledger {
  /**
   * An attempt is in flight until its outcome is stored. Outcomes are stored in batches, at once;
   * this is generous, for a machine that does ten other things.
   */
  static final Duration IN_FLIGHT = Duration.ofSeconds(3);

  private final Set<Integer> accepted = new TreeSet<>();
  private final Set<Integer> attempted = new TreeSet<>();
  private final Map<Integer, List<Arrival>> arrivals = new HashMap<>();
  private final List<Instant> kills = new ArrayList<>();

  private record Arrival(Instant at, String webhookId) {}

  synchronized void publishing(int message) {
    attempted.add(message);
  }

  synchronized void accepted(int message) {
    accepted.add(message);
  }

  synchronized void killed(Instant at) {
    kills.add(at);
  }

  synchronized void arrived(int message, String webhookId, Instant at) {
    arrivals.computeIfAbsent(message, first -> new ArrayList<>()).add(new Arrival(at, webhookId));
  }

  synchronized int acceptedCount() {
    return accepted.size();
  }

  synchronized List<Integer> lost() {
    return accepted.stream().filter(message -> !arrivals.containsKey(message)).toList();
  }

  /** Everything that breaks the promise, a sentence each. */
  synchronized List<String> faults() {
    List<String> faults = new ArrayList<>();
    lost().forEach(message -> faults.add(message + " was accepted and never arrived"));
    arrivals.forEach(
        (message, all) -> {
          if (!attempted.contains(message)) {
            faults.add(message + " arrived and was never published");
          }
          if (all.stream().map(Arrival::webhookId).distinct().count() > 1) {
            faults.add(message + " arrived with several ids: " + all);
          }
          for (int i = 1; i < all.size(); i++) {
            if (!wasInFlightAtAKill(all.get(i - 1), all.get(i))) {
              faults.add(message + " arrived again without a kill in between: " + all);
            }
          }
        });
    return faults;
  }

  synchronized int duplicates() {
    return arrivals.values().stream().mapToInt(all -> all.size() - 1).sum();
  }

  private boolean wasInFlightAtAKill(Arrival earlier, Arrival later) {
    return kills.stream()
        .anyMatch(
            kill ->
                !earlier.at().isAfter(kill)
                    && later.at().isAfter(kill)
                    && earlier.at().isAfter(kill.minus(IN_FLIGHT)));
  }
}
