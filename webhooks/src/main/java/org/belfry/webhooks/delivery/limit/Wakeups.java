package org.belfry.webhooks.delivery.limit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.belfry.platform.bean.Component;

/**
 * Wakes the dispatcher when there is something for it to do, and who waits for this node to hold
 * nothing more. It waits for room now and then, and need not be woken by what ends otherwise.
 */
@Component
public class Wakeups {
  private final Signal dispatcher = new Signal();
  private final Signal finish = new Signal();
  private final Set<UUID> refills = ConcurrentHashMap.newKeySet();
  private volatile boolean isCrowded;

  /** There may be something to claim. */
  public void due() {
    dispatcher.raise();
  }

  /** This node holds fewer deliveries than before. */
  public void room() {
    if (isCrowded) {
      dispatcher.raise();
    }
    finish.raise();
  }

  /** An endpoint whose own lane is not empty can take more. */
  public void refill(UUID endpoint) {
    refills.add(endpoint);
    dispatcher.raise();
  }

  public boolean hasRefills() {
    return !refills.isEmpty();
  }

  /** Endpoints that can take more, at most so many; they are forgotten here. */
  public List<UUID> takeRefills(int most) {
    List<UUID> taken = refills.stream().limit(most).toList();
    taken.forEach(refills::remove);
    return taken;
  }

  /** Whether the dispatcher waits, or waited last, for room. */
  public boolean isCrowded() {
    return isCrowded;
  }

  /** The dispatcher says so before it looks: whatever ends after that wakes it. */
  public void setCrowded(boolean crowded) {
    isCrowded = crowded;
  }

  /**
   * Waits until there may be something to claim.
   *
   * @param longest tells for how long at most; not asked if there is something already
   */
  public void awaitWork(Supplier<Duration> longest) throws InterruptedException {
    dispatcher.await(longest);
  }

  /** Waits until this node holds fewer deliveries; the same otherwise. */
  public void awaitRoom(Supplier<Duration> longest) throws InterruptedException {
    finish.await(longest);
  }
}
