package org.belfry.handshake;

/** What lets requests through to the application; whoever connects before it is there is told. */
public interface ListenerMXBean {
  /** Requests may pass. */
  void open();

  /** New connections are refused; those that are there go on. */
  void unbind();

  /** Whoever still sends something finds the connection closed. */
  void end();
}
