package org.belfry.webhooks.topic;

import org.belfry.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A topic as somebody wants to create it; nothing of it has been checked.
 *
 * @param name unique in its domain
 * @param domain a namespace, best a URN or URI
 */
public record TopicDraft(@Nullable String name, @Nullable String domain) {
  private static final int MAX_LENGTH = 255;

  Checked checked() {
    Faults faults = new Faults();
    Checked checked =
        new Checked(
            faults.required("name", name, MAX_LENGTH),
            faults.required("domain", domain, MAX_LENGTH));
    faults.throwIfAny();
    return checked;
  }

  record Checked(String name, String domain) {}
}
