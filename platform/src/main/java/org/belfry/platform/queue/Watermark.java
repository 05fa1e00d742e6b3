package org.belfry.platform.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From which place on whoever claims from a queue looks. Rows that are done lie before it, and
 * PostgreSQL keeps them for as long as anybody holds a snapshot from before their end: a claim that
 * began at the oldest would walk over all of them.
 *
 * <p>It is a hint of this process and no promise: what became claimable before it, by another node
 * or in a transaction that took long, has to be looked for now and then ({@link DutyCycle}).
 */
public final class Watermark<I> {
  private final I smallest;
  private Place<I> place;
  private @Nullable Instant recalled;

  /**
   * One before everything.
   *
   * @param smallest smaller than all ids
   */
  public Watermark(I smallest) {
    this.smallest = smallest;
    this.place = before(Instant.EPOCH);
  }

  /** The place before all that is due at a moment or later. */
  public Place<I> before(Instant moment) {
    return new Place<>(moment, smallest);
  }

  public synchronized Place<I> place() {
    return place;
  }

  /** A claim begins: from which place on it has to look. */
  public synchronized Place<I> begin() {
    recalled = null;
    return place;
  }

  /**
   * A claim is committed: there is nothing left for it before a place, unless it came meanwhile.
   */
  public synchronized void reached(Place<I> reached) {
    place = recalled == null || reached.dueAt().isBefore(recalled) ? reached : before(recalled);
  }

  /** Something that is due at this moment can be claimed now. */
  public synchronized void recall(Instant due) {
    if (recalled == null || due.isBefore(recalled)) {
      recalled = due;
    }
    if (!due.isAfter(place.dueAt())) {
      place = before(due);
    }
  }
}
