package org.belfry.notifications.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.Recipient;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of some notifications as tasks, from a moment on.
 *
 * @param of whose, and which
 * @param progress null if there is no task any more
 */
public record ProgressChange(List<Recipient> of, @Nullable Progress progress, Instant now) {
  /** In SQL: the condition on a table of notifications. */
  public static final String OF_THOSE_THAT_DIFFER =
      """
      WHERE (user_id, public_id) IN (
        SELECT f.user_id, f.public_id FROM UNNEST(:users, :ids) AS f(user_id, public_id))
        AND status IS DISTINCT FROM CAST(:status AS VARCHAR)
      """;

  /** Binds all that the condition and the change need. */
  public Update bind(Update update) {
    return update
        .bind("status", progress == null ? null : progress.name())
        .bind("now", now)
        .bindArray("users", Long.class, of.stream().map(Recipient::userId).toList())
        .bindArray("ids", UUID.class, of.stream().map(Recipient::notificationId).toList());
  }
}
