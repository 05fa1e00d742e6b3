package org.belfry.notifications.preference;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the caller wants to mute: a type of notifications, or a group of them. */
public record MuteDraft(
    @Nullable @Size(min = 1, max = 255) String type,
    @Nullable @Size(min = 1, max = 255) String groupingId) {

  /**
   * @throws Problem 422 unless it is exactly one of both
   */
  void check() {
    if ((type == null) == (groupingId == null)) {
      throw new Problem(
          422,
          "muteUnclear",
          "The request does not say what to mute.",
          "Send exactly one of type and groupingId.",
          Map.of());
    }
    Faults faults = new Faults();
    String unused =
        faults.limited(type == null ? "groupingId" : "type", type == null ? groupingId : type, 255);
    faults.throwIfAny();
  }
}
