package org.belfry.listener;

/** Whether requests may pass. */
enum ListenerState {
  /** The application is not there yet, or did not start. */
  STARTING,
  OPEN,
  /** The application is about to go away. */
  ENDED
}
