package org.belfry.notifications.mailing;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Archive;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Progress;
import org.belfry.notifications.notification.ProgressChange;
import org.belfry.platform.bean.Component;
import org.jspecify.annotations.Nullable;

/** Notifications of which tasks were made: in the inbox, or put away. */
@Component
public class FollowingNotifications {
  private final Notifications notifications;
  private final Archive archive;
  private final Mailboxes mailboxes;

  @Inject
  public FollowingNotifications(Notifications notifications, Archive archive, Mailboxes mailboxes) {
    this.notifications = notifications;
    this.archive = archive;
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
    ProgressChange change =
        new ProgressChange(
            same.stream().map(one -> new Recipient(one.owner(), one.notification())).toList(),
            progress,
            now);
    archive.change(change);
    return notifications.change(change);
  }
}
