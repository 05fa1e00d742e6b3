package org.belfry.platform.configuration;

/** Why Belfry does not start, in words for the operator. */
public final class StartRefusal {
  /** Where the launcher looks for what it prints last when Belfry does not start. */
  private static final String PROPERTY = "org.belfry.refusal";

  private StartRefusal() {}

  /** Sees to it that the reason is what the operator reads last; the caller throws it. */
  public static <T extends RuntimeException> T because(T reason) {
    System.setProperty(PROPERTY, String.valueOf(reason.getMessage()));
    return reason;
  }
}
