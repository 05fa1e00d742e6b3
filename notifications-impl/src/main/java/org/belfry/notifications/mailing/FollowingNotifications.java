package org.belfry.notifications.mailing;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Progress;
import org.belfry.platform.bean.Component;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Notifications of which tasks were made: in the inbox, or put away. */
@Component
public class FollowingNotifications {
  private static final String THAT_STAND_OTHERWISE =
      """
      WHERE (user_id, public_id) IN (
        SELECT f.user_id, f.public_id FROM UNNEST(:users, :ids) AS f(user_id, public_id))
        AND status IS DISTINCT FROM CAST(:status AS VARCHAR)
      """;

  private static final String IN_INBOX =
      """
      UPDATE inbox_notification
      SET status = CAST(:status AS VARCHAR), updated_at = :now, revision = (
        SELECT m.revision + 1 FROM inbox_current m WHERE m.user_id = inbox_notification.user_id)
      """
          + THAT_STAND_OTHERWISE;

  private static final String PUT_AWAY =
      "UPDATE inbox_archive SET status = CAST(:status AS VARCHAR), updated_at = :now\n"
          + THAT_STAND_OTHERWISE;

  private final Jdbi jdbi;
  private final Mailboxes mailboxes;

  @Inject
  public FollowingNotifications(Jdbi jdbi, Mailboxes mailboxes) {
    this.jdbi = jdbi;
    this.mailboxes = mailboxes;
  }

  /** Writes how their tasks stand, into mailboxes that are locked. */
  void follow(Collection<FollowedTask> followed, Instant now) {
    Set<Long> changed = new TreeSet<>();
    List<@Nullable Progress> all = new ArrayList<>(List.of(Progress.values()));
    all.add(null);
    for (Progress progress : all) {
      List<FollowedTask> same =
          followed.stream().filter(one -> one.progress() == progress).toList();
      if (!same.isEmpty() && follow(same, progress, now) > 0) {
        same.forEach(one -> changed.add(one.owner()));
      }
    }
    if (!changed.isEmpty()) {
      mailboxes.changed(changed);
    }
  }

  private int follow(List<FollowedTask> same, @Nullable Progress progress, Instant now) {
    String status = progress == null ? null : progress.name();
    return jdbi.withHandle(
        handle -> {
          int unused = update(handle, PUT_AWAY, same, status, now);
          return update(handle, IN_INBOX, same, status, now);
        });
  }

  private static int update(
      Handle handle, String sql, List<FollowedTask> same, @Nullable String status, Instant now) {
    return handle
        .createUpdate(sql)
        .bind("status", status)
        .bind("now", now)
        .bindArray("users", Long.class, same.stream().map(FollowedTask::owner).toList())
        .bindArray("ids", UUID.class, same.stream().map(FollowedTask::notification).toList())
        .execute();
  }
}
