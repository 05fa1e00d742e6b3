package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.preference.Mute;
import org.belfry.notifications.preference.Mutes;
import org.belfry.platform.bean.OneForAll;
import org.jspecify.annotations.Nullable;

/**
 * Files notices in mailboxes that are locked: in the inbox, or in the archive of who mutes them.
 */
@OneForAll
public class Filing {
  private final Arrivals arrivals;
  private final Mutes mutes;
  private final PutAway putAway;
  private final Mailboxes mailboxes;

  @Inject
  Filing(Arrivals arrivals, Mutes mutes, PutAway putAway, Mailboxes mailboxes) {
    this.arrivals = arrivals;
    this.mutes = mutes;
    this.putAway = putAway;
    this.mailboxes = mailboxes;
  }

  /**
   * Files them, with a number of statements that does not grow with theirs.
   *
   * @param notices checked, at least one; each recipient tells the id
   * @param muting those of the recipients who mute anything
   */
  public void file(List<Addressed> notices, State state, Set<Long> muting, Instant now) {
    Predicate<Addressed> isMuted = muted(notices, muting);
    Map<Boolean, List<Recipient>> byMuting =
        notices.stream()
            .collect(
                Collectors.partitioningBy(
                    isMuted, Collectors.mapping(Addressed::recipient, Collectors.toList())));
    arrivals.add(notices, state, now);
    archive(byMuting.getOrDefault(true, List.of()), now);
    mailboxes.changed(
        byMuting.getOrDefault(false, List.of()).stream().map(Recipient::userId).toList());
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
        found.getOrDefault(notice.recipient().userId(), List.of()).stream()
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

  private void archive(Collection<Recipient> muted, Instant now) {
    if (!muted.isEmpty()) {
      putAway.archive(muted, now);
    }
  }
}
