package org.belfry.system.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.belfry.system.crash.Ledger.Address;
import org.belfry.system.crash.Ledger.Arrival;
import org.belfry.system.crash.Ledger.Entry;
import org.belfry.system.crash.Ledger.Fate;
import org.belfry.system.crash.Ledger.Kill;

/**
 * Holds what came against what was promised. A publication without an answer may have been stored
 * or not, but for all recipients or for none; one that was answered 202 was delivered or is in the
 * list of failed ones, never in neither and never in both. What was taken is not sent again and
 * does not fail, unless Belfry cannot know of it: it was killed meanwhile, or the answer came too
 * late.
 *
 * @param lost a sentence for each notification that is nowhere
 * @param unexpected a sentence for everything else that breaks the promise
 */
record Verdict(List<String> lost, List<String> unexpected) {
  static Verdict of(Ledger ledger) {
    Verdict verdict = new Verdict(new ArrayList<>(), new ArrayList<>());
    for (int message : ledger.accepted()) {
      for (Recipient recipient : ledger.recipients()) {
        Address address = new Address(message, recipient);
        if (ledger.entries(address).isEmpty()) {
          verdict.lost.add(address + " was accepted and is nowhere");
        }
      }
    }
    for (int message : ledger.published()) {
      verdict.judgeWhole(message, ledger);
    }
    for (Address address : ledger.addresses()) {
      verdict.judge(address, ledger);
    }
    return verdict;
  }

  private void judgeWhole(int message, Ledger ledger) {
    long stored =
        ledger.recipients().stream()
            .filter(recipient -> !ledger.entries(new Address(message, recipient)).isEmpty())
            .count();
    if (stored > 0 && stored < ledger.recipients().size() && !ledger.accepted().contains(message)) {
      unexpected.add(
          String.format(Locale.ROOT, "%d was stored for %d recipients only", message, stored));
    }
  }

  private void judge(Address address, Ledger ledger) {
    if (!ledger.published().contains(address.message())) {
      unexpected.add(address + " was never published");
    }
    List<Entry> entries = ledger.entries(address);
    List<Arrival> arrivals = ledger.arrivals(address);
    if (entries.size() > 1) {
      unexpected.add(address + " is in several lists: " + entries);
    }
    for (Entry entry : entries) {
      judge(address, entry, arrivals, ledger);
    }
    if (!arrivals.stream()
        .allMatch(
            arrival ->
                entries.stream().anyMatch(entry -> entry.id().equals(arrival.webhookId())))) {
      unexpected.add(address + " arrived with an id that is in no list: " + arrivals);
    }
    for (int i = 1; i < arrivals.size(); i++) {
      Arrival later = arrivals.get(i);
      if (arrivals.get(i - 1).taken()
          && !isUnknown(arrivals.get(i - 1), ledger, kill -> later.at().isAfter(kill.at()))) {
        unexpected.add(address + " arrived again without a kill in between: " + arrivals);
      }
    }
  }

  private void judge(Address address, Entry entry, List<Arrival> arrivals, Ledger ledger) {
    boolean taken = arrivals.stream().anyMatch(Arrival::taken);
    if (entry.fate() == Fate.QUEUED) {
      unexpected.add(address + " is still queued");
    } else if (entry.fate() == Fate.RECEIVED && !taken) {
      lost.add(address + " is said to be received and was not: " + arrivals);
    } else if (entry.fate() == Fate.FAILED
        && arrivals.stream()
            .filter(Arrival::taken)
            .anyMatch(arrival -> !isUnknown(arrival, ledger, kill -> true))) {
      unexpected.add(address + " is said to have failed and was received: " + arrivals);
    }
  }

  private static boolean isUnknown(Arrival arrival, Ledger ledger, Predicate<Kill> which) {
    return ledger.isTimedOut(arrival)
        || ledger.kills().stream().filter(which).anyMatch(kill -> Ledger.isInFlight(arrival, kill));
  }

  boolean isGood() {
    return lost.isEmpty() && unexpected.isEmpty();
  }
}
