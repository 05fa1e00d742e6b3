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
import org.belfry.notifications.mailbox.LockedMailbox;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.preference.Mute;
import org.belfry.notifications.preference.Mutes;
import org.belfry.platform.bean.Component;
import org.jspecify.annotations.Nullable;

/**
 * Files notices in mailboxes that are locked: in the inbox, or in the archive of who mutes them.
 */
@Component
public class Filing {
  /**
   * How many notifications, or changes, may come before a mailbox counts them for good. Until then
   * everybody who asks for its counts looks at each of them; afterwards there is one more version
   * of its row, which costs everybody a look too while a snapshot is held.
   */
  private static final int MOST_UNCOUNTED = 16;

  private final Arrivals arrivals;
  private final Mutes mutes;
  private final Archive archive;
  private final Mailboxes mailboxes;

  @Inject
  Filing(Arrivals arrivals, Mutes mutes, Archive archive, Mailboxes mailboxes) {
    this.arrivals = arrivals;
    this.mutes = mutes;
    this.archive = archive;
    this.mailboxes = mailboxes;
  }

  /**
   * Files them, with a number of statements that does not grow with theirs.
   *
   * @param notices checked; each recipient tells the id
   * @param locked the mailboxes of the recipients; whoever has none was deleted, and gets nothing
   */
  public void file(
      List<Addressed> notices, State state, Map<Long, LockedMailbox> locked, Instant now) {
    List<Addressed> arriving =
        notices.stream().filter(notice -> locked.containsKey(notice.recipient().userId())).toList();
    if (!arriving.isEmpty()) {
      fileAll(arriving, state, locked, now);
    }
  }

  private void fileAll(
      List<Addressed> notices, State state, Map<Long, LockedMailbox> locked, Instant now) {
    Predicate<Addressed> isMuted = muted(notices, muting(locked));
    Map<Boolean, List<Recipient>> byMuting =
        notices.stream()
            .collect(
                Collectors.partitioningBy(
                    isMuted, Collectors.mapping(Addressed::recipient, Collectors.toList())));
    Map<Long, Long> revisions = arrivals.add(notices, locked, state, now);
    archive(byMuting.getOrDefault(true, List.of()), now);
    List<Long> arrived =
        byMuting.getOrDefault(false, List.of()).stream().map(Recipient::userId).toList();
    count(arrived, revisions, locked);
    mailboxes.changed(arrived);
  }

  private static Set<Long> muting(Map<Long, LockedMailbox> locked) {
    return locked.values().stream()
        .filter(LockedMailbox::mutes)
        .map(LockedMailbox::owner)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Counts what arrived in those that have left much uncounted. */
  private void count(
      List<Long> arrived, Map<Long, Long> revisions, Map<Long, LockedMailbox> locked) {
    Map<Long, Long> numbers =
        arrived.stream().collect(Collectors.groupingBy(user -> user, Collectors.counting()));
    List<Long> behind =
        locked.values().stream()
            .filter(
                mailbox ->
                    numbers.getOrDefault(mailbox.owner(), 0L)
                            + revisions.getOrDefault(mailbox.owner(), mailbox.revision())
                            - mailbox.revision()
                        > MOST_UNCOUNTED)
            .map(LockedMailbox::owner)
            .toList();
    if (!behind.isEmpty()) {
      mailboxes.count(behind);
    }
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
      archive.archive(muted, now);
    }
  }
}
