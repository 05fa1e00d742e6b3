package org.belfry.notifications.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.tasks.TaskEvents;

/**
 * Hears what happens to tasks, in the transaction in which it does: tells those whom it concerns,
 * and lets the notifications of which tasks were made follow them.
 */
@ApplicationScoped
class TaskNews {
  @Inject private Mailboxes mailboxes;
  @Inject private FollowingNotifications following;
  @Inject private NotificationPublisher publisher;
  @Inject private Clock clock;

  void heard(@Observes TaskEvents news) {
    List<Addressed> notices =
        news.events().stream().map(TaskNotices::of).flatMap(Optional::stream).toList();
    List<Standing> standings = Standing.after(news);
    lock(notices, standings);
    following.follow(standings, clock.instant());
    publisher.publish(notices);
  }

  /** All at once, so that two who hear of different tasks never wait for one another. */
  private void lock(List<Addressed> notices, List<Standing> standings) {
    List<Long> users =
        Stream.concat(
                notices.stream().map(notice -> notice.recipient().userId()),
                standings.stream().map(Standing::owner))
            .distinct()
            .collect(Collectors.toList());
    if (!users.isEmpty()) {
      Instant now = clock.instant();
      var unused = mailboxes.lock(users, now);
    }
  }
}
