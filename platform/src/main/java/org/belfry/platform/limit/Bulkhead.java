package org.belfry.platform.limit;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets few in at a time: of each key, and in all. It remembers only keys of whom somebody is in.
 */
public final class Bulkhead {
  /** What becomes of who wants in. */
  public enum Entry {
    ADMITTED,
    /** The key is in as often as may be. */
    KEY_FULL,
    FULL
  }

  private final int perKey;
  private final int total;
  private final Map<String, Integer> inside = new HashMap<>();
  private int count;

  /** One with as many keys as come. */
  public Bulkhead(int perKey) {
    this(perKey, Integer.MAX_VALUE);
  }

  public Bulkhead(int perKey, int total) {
    this.perKey = perKey;
    this.total = total;
  }

  /** Who is admitted has to {@link #leave}. */
  public synchronized Entry enter(String key) {
    int own = inside.getOrDefault(key, 0);
    if (own >= perKey) {
      return Entry.KEY_FULL;
    }
    if (count >= total) {
      return Entry.FULL;
    }
    inside.put(key, own + 1);
    count++;
    return Entry.ADMITTED;
  }

  /** Gives the room back. */
  public synchronized void leave(String key) {
    inside.computeIfPresent(key, (same, own) -> own == 1 ? null : own - 1);
    count--;
  }
}
