package org.belfry.platform.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets each key do a few things at a time. It remembers only keys that are doing something. */
public final class Bulkhead {
  private final int atOnce;
  private final Map<String, Integer> busy = new ConcurrentHashMap<>();

  public Bulkhead(int atOnce) {
    this.atOnce = atOnce;
  }

  /** Whether there was room; then {@link #leave} has to follow. */
  public boolean enter(String key) {
    int[] before = {atOnce};
    busy.compute(
        key,
        (same, count) -> {
          before[0] = count == null ? 0 : count;
          return Math.min(before[0] + 1, atOnce);
        });
    return before[0] < atOnce;
  }

  /** Gives the room back. */
  public void leave(String key) {
    busy.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
  }

  int keys() {
    return busy.size();
  }
}
