package org.belfry.notifications.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a stream ends. Its client comes back by itself, as that of any stream that ends does. */
enum Ending {
  /** It has had its time, or its node stops, or its client may no longer read. */
  OVER(null),

  /**
   * Its user has opened another one than the node lets them have. It is told so, and to stay away
   * for a while: else those that are too many would replace each other without end.
   */
  REPLACED(Duration.ofSeconds(30));

  private final @Nullable Duration pause;

  Ending(@Nullable Duration pause) {
    this.pause = pause;
  }

  /** How long its client is asked to stay away in a last event; null if there is none. */
  @Nullable Duration pause() {
    return pause;
  }
}
