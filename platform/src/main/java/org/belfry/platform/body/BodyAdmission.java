package org.belfry.platform.body;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * A bulkhead around threads that wait for the rest of a body: only so many may, and of one caller
 * only a part of them. A body that is there at once needs no place.
 */
final class BodyAdmission {
  private final Semaphore places;
  private final int perCaller;
  private final ConcurrentMap<String, Integer> callers = new ConcurrentHashMap<>();

  BodyAdmission(int places, int perCaller) {
    this.places = new Semaphore(places);
    this.perCaller = perCaller;
  }

  /**
   * Takes a place.
   *
   * @throws TooManyBodies 429 if the caller has its part already, 503 if all are taken
   */
  void enter(String caller) {
    if (callers.merge(caller, 1, Integer::sum) > perCaller) {
      leave(caller);
      throw TooManyBodies.ofCaller(perCaller);
    }
    if (!places.tryAcquire()) {
      leave(caller);
      throw TooManyBodies.ofAll();
    }
  }

  /** Gives a place back. */
  void exit(String caller) {
    places.release();
    leave(caller);
  }

  private void leave(String caller) {
    callers.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
  }
}
