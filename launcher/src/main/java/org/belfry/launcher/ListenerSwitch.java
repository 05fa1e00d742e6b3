package org.belfry.launcher;

/**
 * Whether the listeners let requests through to the application; they look at each request. A
 * server whose application is not there yet, or no more, would answer 404 and 500.
 */
final class ListenerSwitch {
  private static final String PROPERTY = "org.belfry.gate";

  /** The listeners set it: a {@link Runnable} after which nobody can connect any more. */
  private static final String UNBIND = "org.belfry.listener.unbind";

  private ListenerSwitch() {}

  static void open() {
    System.setProperty(PROPERTY, "open");
  }

  /** New connections are refused; those that are there go on. */
  static void refuseConnections() {
    if (System.getProperties().get(UNBIND) instanceof Runnable unbind) {
      unbind.run();
    }
  }

  /** Whoever still sends something finds the connection closed. */
  static void end() {
    System.setProperty(PROPERTY, "ended");
  }
}
