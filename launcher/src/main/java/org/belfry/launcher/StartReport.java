package org.belfry.launcher;

import java.util.Optional;
import org.belfry.handshake.LauncherMXBean;
import org.belfry.handshake.ListenerMXBean;
import org.belfry.handshake.Party;
import org.jspecify.annotations.Nullable;

/** What the application has said of its start; it does so on other threads. */
final class StartReport implements LauncherMXBean {
  private static final String NO_REASON = "Belfry did not start; the log above says why.";

  private final String assumedPublicUrl;
  private volatile @Nullable String banner;
  private volatile String refusal = NO_REASON;
  private volatile boolean open;

  /**
   * @param assumedPublicUrl empty if one is configured
   */
  StartReport(String assumedPublicUrl) {
    this.assumedPublicUrl = assumedPublicUrl;
  }

  /** Empty if it has not started. */
  Optional<String> banner() {
    return Optional.ofNullable(banner);
  }

  /** Why it has not, as far as it knows. */
  String refusal() {
    return refusal;
  }

  /** Has requests pass, also by a listener that is about to be made. */
  void open() {
    open = true;
    Party.LISTENER.find().ifPresent(ListenerMXBean::open);
  }

  @Override
  public String getAssumedPublicUrl() {
    return assumedPublicUrl;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void started(String text) {
    banner = text;
  }

  @Override
  public void withdrawn() {
    banner = null;
  }

  @Override
  public void refused(String reason) {
    refusal = reason;
  }
}
