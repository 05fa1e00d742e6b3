package org.belfry.notifications;

/** A notice on its way into an inbox. */
public record Addressed(Notice notice, Recipient recipient) {
  /** Somebody's, with a new id. */
  public static Addressed to(long userId, Notice notice) {
    return new Addressed(notice, Recipient.of(userId));
  }
}
