package org.belfry.notifications.notification;

/** What becomes of a notification as a task; the names are stored and printed. */
public enum Progress {
  TODO,
  DONE
}
