package org.belfry.platform.body;

import org.belfry.platform.limit.Bulkhead;

/**
 * A bulkhead around threads that wait for the rest of a body: only so many may, and of one caller
 * only a part of them. A body that is there at once needs no place.
 */
final class BodyAdmission {
  private final Bulkhead places;
  private final int perCaller;

  BodyAdmission(int places, int perCaller) {
    this.places = new Bulkhead(perCaller, places);
    this.perCaller = perCaller;
  }

  /**
   * Takes a place.
   *
   * @throws TooManyBodies 429 if the caller has its part already, 503 if all are taken
   */
  void enter(String caller) {
    switch (places.enter(caller)) {
      case KEY_FULL -> throw TooManyBodies.ofCaller(perCaller);
      case FULL -> throw TooManyBodies.ofAll();
      case ADMITTED -> {}
    }
  }

  /** Gives a place back. */
  void exit(String caller) {
    places.leave(caller);
  }
}
