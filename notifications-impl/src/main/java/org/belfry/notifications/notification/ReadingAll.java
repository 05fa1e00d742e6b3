package org.belfry.notifications.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.belfry.platform.identity.UserId;

/** Marks everything read, however much it is, in transactions of bounded size. */
@Dependent
class ReadingAll {
  private static final int BATCH = 5000;

  private final Reading reading;

  @Inject
  ReadingAll(Reading reading) {
    this.reading = reading;
  }

  /**
   * Marks all up to a number.
   *
   * @return how many were unread
   */
  long upTo(long number, UserId user) {
    long all = 0;
    int some;
    do {
      some = reading.readSome(number, BATCH, user);
      all += some;
    } while (some == BATCH);
    return all;
  }
}
