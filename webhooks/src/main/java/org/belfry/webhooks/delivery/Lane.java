package org.belfry.webhooks.delivery;

import java.util.List;

/** Values of {@code hook_pending.lane}. */
final class Lane {
  static final int FIRST = 0;
  static final int RETRY = 1;
  static final int OWN = 2;

  static final List<Integer> ALL = List.of(FIRST, RETRY, OWN);

  private Lane() {}
}
