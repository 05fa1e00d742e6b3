package org.belfry.notifications.link;

import org.jspecify.annotations.Nullable;

/**
 * What came of an action.
 *
 * @param resultUrl of what it made, such as a comment
 */
public record ActionOutcome(boolean successful, @Nullable String resultUrl) {
  static final ActionOutcome DONE = new ActionOutcome(true, null);
}
