package org.belfry.platform.queue;

import java.time.Duration;
import java.time.Instant;

/**
 * A watermark with looks at all that lies before it, as often as they take little of the time: as
 * long as nothing dead lies there, nearly each look is one.
 */
public final class Lookout<I> {
  private final Watermark<I> mark;
  private final DutyCycle dutyCycle = new DutyCycle(Duration.ZERO);

  /**
   * @param smallest smaller than all ids
   */
  public Lookout(I smallest) {
    mark = new Watermark<>(smallest);
  }

  /**
   * A look at a queue.
   *
   * @param from from which place on
   * @param whole whether that is before everything
   */
  public record Look<I>(Place<I> from, boolean whole) {}

  public synchronized Look<I> begin() {
    Place<I> place = mark.begin();
    return dutyCycle.isDue()
        ? new Look<>(mark.before(Instant.EPOCH), true)
        : new Look<>(place, false);
  }

  /**
   * A claim is committed that began with a look.
   *
   * @param took how long the look did
   * @param reached it left nothing before this place
   */
  public synchronized void ended(Look<I> look, Duration took, Place<I> reached) {
    Place<I> known = mark.place();
    if (look.whole()) {
      dutyCycle.took(took);
    }
    // What a whole look left over before the mark is found by the next one.
    mark.reached(look.whole() && known.dueAt().isAfter(reached.dueAt()) ? known : reached);
  }

  /** The place before all that is due at a moment or later. */
  public Place<I> before(Instant moment) {
    return mark.before(moment);
  }

  public Place<I> place() {
    return mark.place();
  }

  /** Something that is due at this moment can be claimed now. */
  public void recall(Instant due) {
    mark.recall(due);
  }
}
