package org.belfry.webhooks.message;

import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wants stored.
 *
 * @param key the caller's {@code Idempotency-Key}
 */
record SubmittedMessage(PublicationDraft.Checked draft, UserId publisher, @Nullable String key) {
  PublicationTarget target() {
    return new PublicationTarget(draft.topicId(), draft.entity());
  }
}
