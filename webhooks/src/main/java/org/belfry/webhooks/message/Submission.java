package org.belfry.webhooks.message;

import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wants stored.
 *
 * @param key the caller's {@code Idempotency-Key}
 */
record Submission(MessageDraft.Checked draft, UserId publisher, @Nullable String key) {
  Target target() {
    return new Target(draft.topicId(), draft.entity());
  }
}
