package org.belfry.notifications.preference;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.notifications.mailbox.LockedMailbox;
import org.belfry.notifications.mailbox.MailboxLocks;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;

/** Mutes types and groups of notifications: what arrives of them goes into the archive at once. */
@Component
public class Muting {
  private static final int MOST = 500;

  private final MailboxLocks locks;
  private final Mailboxes mailboxes;
  private final Mutes mutes;
  private final Clock clock;

  @Inject
  public Muting(MailboxLocks locks, Mailboxes mailboxes, Mutes mutes, Clock clock) {
    this.locks = locks;
    this.mailboxes = mailboxes;
    this.mutes = mutes;
    this.clock = clock;
  }

  /**
   * Mutes something from now on; what is muted already stays so.
   *
   * @throws TooManyMutes 409
   */
  @Transactional
  public Mute mute(MuteDraft draft, UserId user) {
    draft.check();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<Long, LockedMailbox> unused = locks.lock(List.of(user.value()), now);
    List<Mute> before = mutes.of(user);
    return before.stream()
        .filter(known -> known.isOf(draft.type(), draft.groupingId()))
        .findFirst()
        .orElseGet(
            () -> {
              if (before.size() >= MOST) {
                throw new TooManyMutes(MOST);
              }
              Mute mute = new Mute(Uuid7.at(now), draft.type(), draft.groupingId(), now);
              mutes.add(mute, user);
              mailboxes.saveMutes(mutes.count(user), user);
              return mute;
            });
  }

  /**
   * @throws NoSuchMute 404
   */
  @Transactional
  public void unmute(UUID id, UserId user) {
    Map<Long, LockedMailbox> unused = locks.lock(List.of(user.value()), clock.instant());
    if (!mutes.remove(id, user)) {
      throw new NoSuchMute(id);
    }
    mailboxes.saveMutes(mutes.count(user), user);
  }
}
