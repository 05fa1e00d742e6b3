package org.belfry.bench.scenario;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.belfry.bench.subject.Inboxes.Place;

/** Notifications one after the other, so that none is marked read twice. */
final class Places {
  private final AtomicInteger number = new AtomicInteger();
  private final IntFunction<Place> places;

  Places(IntFunction<Place> places) {
    this.places = places;
  }

  Place next() {
    return places.apply(number.getAndIncrement());
  }
}
