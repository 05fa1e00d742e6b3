package org.belfry.notifications.notification;

/**
 * Which part of an inbox is listed.
 *
 * @param after number above which it begins
 * @param before number below which it ends
 * @param limit how many at most
 */
public record Window(long after, long before, int limit) {
  /** The newest of all. */
  public static Window newest(int limit) {
    return new Window(0, Long.MAX_VALUE, limit);
  }
}
