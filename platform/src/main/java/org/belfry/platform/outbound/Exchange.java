package org.belfry.platform.outbound;

import org.jspecify.annotations.Nullable;

/** How a request ended. */
public sealed interface Exchange {

  /**
   * The other side answered.
   *
   * @param retryAfter the header of that name, as it came
   * @param head the first 4 KiB of the body as text, or all of it if that was asked for; empty if
   *     only a setting lets Belfry connect to who answered, unless all of it was asked for
   */
  record Answered(int status, @Nullable String retryAfter, String head) implements Exchange {}

  /**
   * Belfry's own rules forbid the address or the URL it was redirected to.
   *
   * @param reason for everybody
   * @param particulars the same for administrators: what the host's name leads to, and the rule
   */
  record Refused(String reason, String particulars) implements Exchange {
    /** With nothing in it that is for administrators only. */
    public Refused(String reason) {
      this(reason, reason);
    }
  }

  /** The deadline passed; the connection was closed. */
  record TimedOut(String reason) implements Exchange {}

  /**
   * No answer came.
   *
   * @param cause in camel case, such as {@code unknownHost}
   */
  record Failed(String cause, String reason) implements Exchange {}
}
