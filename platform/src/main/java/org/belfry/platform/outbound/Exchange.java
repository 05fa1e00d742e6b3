package org.belfry.platform.outbound;

import org.jspecify.annotations.Nullable;

/** How a request ended. */
public sealed interface Exchange {

  /**
   * The other side answered.
   *
   * @param retryAfter the header of that name, as it came
   * @param head the first 4 KiB of the body as text, or all of it if that was asked for
   */
  record Answered(int status, @Nullable String retryAfter, String head) implements Exchange {}

  /** Belfry's own rules forbid the address or the URL it was redirected to. */
  record Refused(String reason) implements Exchange {}

  /** The deadline passed; the connection was closed. */
  record TimedOut(String reason) implements Exchange {}

  /**
   * No answer came.
   *
   * @param cause in camel case, such as {@code unknownHost}
   */
  record Failed(String cause, String reason) implements Exchange {}
}
