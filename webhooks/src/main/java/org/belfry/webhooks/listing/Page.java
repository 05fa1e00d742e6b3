package org.belfry.webhooks.listing;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of a list.
 *
 * @param start index of its first item in the whole list, from 0
 * @param limit how many items it has at most
 * @param count how many items the whole list has; empty if it is too long to be counted
 * @param more whether items follow
 */
public record Page<T>(long start, int limit, OptionalLong count, boolean more, List<T> items) {
  /** A page of a list that was counted. */
  public static <T> Page<T> counted(long start, int limit, long count, List<T> items) {
    return new Page<>(start, limit, OptionalLong.of(count), start + limit < count, items);
  }

  /** A page of a list that is too long to be counted. */
  public static <T> Page<T> uncounted(long start, int limit, boolean more, List<T> items) {
    return new Page<>(start, limit, OptionalLong.empty(), more, items);
  }
}
