package org.belfry.handshake;

/** The launcher, to whom the application tells how its start went. */
public interface LauncherMXBean {
  /** The address that it has put in for want of anything better; empty if one is configured. */
  String getAssumedPublicUrl();

  /** Whether requests may pass, for a listener that joins later. */
  boolean isOpen();

  /**
   * The application has started.
   *
   * @param banner greets the operator; <code>{port}</code> and <code>{server}</code> stand in it
   */
  void started(String banner);

  /** A start that fails further on is no start. */
  void withdrawn();

  /**
   * The application does not start.
   *
   * @param reason is what the operator reads last
   */
  void refused(String reason);
}
