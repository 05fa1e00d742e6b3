package org.belfry.platform.configuration;

import org.belfry.handshake.Party;

/** Why Belfry does not start, in words for the operator. */
public final class StartRefusal {
  private StartRefusal() {}

  /** Sees to it that the reason is what the operator reads last; the caller throws it. */
  public static <T extends RuntimeException> T because(T reason) {
    Party.LAUNCHER
        .find()
        .ifPresent(launcher -> launcher.refused(String.valueOf(reason.getMessage())));
    return reason;
  }
}
