package org.belfry.notifications;

import org.jspecify.annotations.Nullable;

/**
 * What came of an action.
 *
 * @param resultUrl of what it made, such as a comment
 */
public record ActionOutcome(boolean successful, @Nullable String resultUrl) {
  /** It went well, and made nothing that could be looked at. */
  public static final ActionOutcome DONE = new ActionOutcome(true, null);
}
