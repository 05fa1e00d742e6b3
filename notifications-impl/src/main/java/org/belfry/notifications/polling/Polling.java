package org.belfry.notifications.polling;

/**
 * How often clients may ask, in seconds.
 *
 * @param timeout between two requests
 * @param maxTimeout to which clients let it grow that get no answer
 */
public record Polling(int timeout, int maxTimeout) {
  static final Polling DEFAULT = new Polling(60, 300);
}
