package org.belfry.webhooks.queue;

import java.util.List;

/** Values of {@code hook_pending.lane}. */
public final class Lane {
  public static final int FIRST = 0;
  public static final int RETRY = 1;
  public static final int OWN = 2;

  public static final List<Integer> ALL = List.of(FIRST, RETRY, OWN);

  /**
   * In SQL: the lane of what is new for an endpoint whose row of {@code hook_lane} is {@code l}.
   * One in trouble has its own, where it lines up from the start.
   */
  static final String OF_ENDPOINT = "CASE WHEN l.due_at IS NULL THEN 0 ELSE 2 END";

  private Lane() {}
}
