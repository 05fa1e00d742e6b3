package org.belfry.system.inbox;

/** What can be done to a notification. */
enum Deed {
  READ_IN_INBOX,
  READ_IN_SPARK,
  READ_BY_ACTION,
  UNREAD,
  DELETE_IN_MYWORK,
  ARCHIVE,
  SNOOZE,
  TAKE_BACK,
  DELETE;

  /** Where a notification is. */
  enum Place {
    INBOX,
    ARCHIVE,
    SNOOZED,
    NOWHERE
  }

  boolean isPossibleIn(Place place) {
    return switch (this) {
      case READ_IN_INBOX, READ_IN_SPARK, READ_BY_ACTION, UNREAD, DELETE_IN_MYWORK ->
          place == Place.INBOX;
      case ARCHIVE -> place == Place.INBOX || place == Place.SNOOZED;
      case TAKE_BACK -> place == Place.ARCHIVE || place == Place.SNOOZED;
      case SNOOZE, DELETE -> place != Place.NOWHERE;
    };
  }
}
