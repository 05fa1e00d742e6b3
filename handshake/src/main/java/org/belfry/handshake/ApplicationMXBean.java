package org.belfry.handshake;

/** The application, once there is something to finish. */
public interface ApplicationMXBean {
  /** Returns when all that was under way is finished, and nothing new begins. */
  void finish();
}
