package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.preference.Mute;
import org.belfry.notifications.preference.Mutes;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;
import org.jspecify.annotations.Nullable;

/** Puts notices into inboxes. */
@OneForAll
public class Posting implements NotificationPublisher {
  private final Mailboxes mailboxes;
  private final Anywhere anywhere;
  private final Arrivals arrivals;
  private final Mutes mutes;
  private final PutAway putAway;
  private final Clock clock;

  @Inject
  Posting(
      Mailboxes mailboxes,
      Anywhere anywhere,
      Arrivals arrivals,
      Mutes mutes,
      PutAway putAway,
      Clock clock) {
    this.mailboxes = mailboxes;
    this.anywhere = anywhere;
    this.arrivals = arrivals;
    this.mutes = mutes;
    this.putAway = putAway;
    this.clock = clock;
  }

  /**
   * Puts a notice into one user's inbox, or into the archive if the user mutes it.
   *
   * @throws org.belfry.platform.problem.Problem 422 if an inbox cannot hold it
   */
  @Transactional
  public Notification post(Notice notice, State state, UserId user) {
    return post(notice, state, Uuid7.at(clock.instant()), user);
  }

  /** The same with an id that it had before. */
  Notification post(Notice notice, State state, UUID id, UserId user) {
    put(List.of(new Addressed(notice, new Recipient(user.value(), id))), state);
    return anywhere.get(id, user);
  }

  @Override
  @Transactional
  public void publish(List<Addressed> notices) {
    put(notices, State.NEW);
  }

  private void put(List<Addressed> notices, State state) {
    notices.stream().map(Addressed::notice).distinct().forEach(NoticeCheck::check);
    if (notices.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<Addressed> named = notices.stream().map(one -> named(one, now)).toList();
    Set<Long> muting = mailboxes.lock(named.stream().map(Posting::user).toList(), now);
    Predicate<Addressed> isMuted = muted(named, muting);
    Map<Boolean, List<Recipient>> byMuting =
        named.stream()
            .collect(
                Collectors.partitioningBy(
                    isMuted, Collectors.mapping(Addressed::recipient, Collectors.toList())));
    arrivals.add(named, state, now);
    archive(byMuting.getOrDefault(true, List.of()), now);
    mailboxes.arrived(
        byMuting.getOrDefault(false, List.of()).stream().map(Recipient::userId).toList(),
        !state.read(),
        now);
  }

  private static long user(Addressed notice) {
    return notice.recipient().userId();
  }

  private static Addressed named(Addressed notice, Instant now) {
    return notice.recipient().notificationId() == null
        ? new Addressed(notice.notice(), new Recipient(user(notice), Uuid7.at(now)))
        : notice;
  }

  private Predicate<Addressed> muted(List<Addressed> notices, Set<Long> muting) {
    if (muting.isEmpty()) {
      return notice -> false;
    }
    Map<Long, List<Mute>> found =
        mutes.of(
            muting,
            texts(notices, notice -> notice.content().type()),
            texts(notices, notice -> notice.subject().groupingId()));
    return notice ->
        found.getOrDefault(user(notice), List.of()).stream()
            .anyMatch(
                mute ->
                    mute.isOf(
                        notice.notice().content().type(), notice.notice().subject().groupingId()));
  }

  private static List<String> texts(
      List<Addressed> notices, Function<Notice, @Nullable String> text) {
    return notices.stream()
        .map(Addressed::notice)
        .map(text)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private void archive(List<Recipient> muted, Instant now) {
    if (!muted.isEmpty()) {
      putAway.archive(muted, now);
    }
  }
}
