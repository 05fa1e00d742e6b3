package org.belfry.notifications.preference;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller mutes. */
@JsonbPropertyOrder({"id", "type", "groupingId", "createdAt"})
public record MuteView(
    UUID id, @Nullable String type, @Nullable String groupingId, Instant createdAt) {

  /** All of it. */
  public record Page(List<MuteView> items) {}

  static MuteView of(Mute mute) {
    return new MuteView(mute.id(), mute.type(), mute.groupingId(), mute.createdAt());
  }
}
