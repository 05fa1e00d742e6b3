package org.belfry.platform.outbound;

import java.util.HashMap;
import java.util.Map;

/** Lets few in at a time: in all, and of each user. */
final class Bulkhead {
  /** What becomes of who wants in. */
  enum Entry {
    ADMITTED,
    /** The user is in with as many as may be. */
    USER_FULL,
    FULL
  }

  private final int perUser;
  private final int total;
  private final Map<String, Integer> inside = new HashMap<>();
  private int count;

  Bulkhead(int perUser, int total) {
    this.perUser = perUser;
    this.total = total;
  }

  /** Who is admitted leaves again. */
  synchronized Entry enter(String user) {
    int own = inside.getOrDefault(user, 0);
    if (own >= perUser) {
      return Entry.USER_FULL;
    }
    if (count >= total) {
      return Entry.FULL;
    }
    inside.put(user, own + 1);
    count++;
    return Entry.ADMITTED;
  }

  synchronized void leave(String user) {
    inside.computeIfPresent(user, (key, own) -> own == 1 ? null : own - 1);
    count--;
  }
}
