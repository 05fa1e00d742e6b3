package org.belfry.webhooks.delivery;

/** Values of {@code hook_pending.lane}. */
final class Lane {
  static final int FIRST = 0;
  static final int RETRY = 1;
  static final int OWN = 2;

  private Lane() {}
}
