package org.belfry.listener;

/** Whether requests may pass. The launcher says so, from beyond the server's class loader. */
enum ListenerState {
  /** The application is not there yet, or did not start. */
  STARTING,
  OPEN,
  /** The application is about to go away. */
  ENDED;

  private static final String PROPERTY = "org.belfry.gate";

  static ListenerState now() {
    String said = System.getProperty(PROPERTY, "");
    return switch (said) {
      case "open" -> OPEN;
      case "ended" -> ENDED;
      default -> STARTING;
    };
  }
}
