package org.belfry.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.belfry.notifications.archive.ArchiveState;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.notifications.notification.submission.SubmittedNotification;
import org.belfry.notifications.preference.Mute;
import org.belfry.notifications.preference.MuteDraft;
import org.belfry.platform.identity.UserId;

/** Whatever two users do, each one's counts are what a recount finds. */
class CountsTest {
  private static final Instant NOW = Instant.EPOCH;
  private static final MuteDraft NOISE = new MuteDraft(Notices.full().content().type(), null);
  private static final AtomicLong USERS = new AtomicLong();
  private static final InboxDatabase DATABASE = Databases.h2();

  private enum Deed {
    POST,
    POST_MANY,
    READ,
    UNREAD,
    READ_ALL,
    SEE,
    SAVE,
    DELETE,
    ARCHIVE,
    TAKE_BACK,
    SNOOZE,
    MUTE,
    AWAKE
  }

  /** What one of two users does to a notification, which may be the other's. */
  record Step(Deed deed, int user, int notification) {}

  @Property(tries = 200)
  void countsNeverDrift(@ForAll("steps") List<Step> steps) {
    List<UserId> users = List.of(newUser(), newUser());
    List<Long> numbers = new ArrayList<>(List.of(0L));
    for (Step step : steps) {
      take(step, users.get(step.user()), numbers);
    }
    assertThat(users)
        .allSatisfy(
            user -> assertThat(DATABASE.mailboxes().get(user)).isEqualTo(DATABASE.recount(user)));
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Deed.values()),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(0, 20))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  private static void take(Step step, UserId user, List<Long> numbers) {
    long number = numbers.get(step.notification() % numbers.size());
    List<Long> some = List.of(number);
    Selection upTo = new Selection.UpTo(number);
    DATABASE.inTransaction(
        () -> {
          switch (step.deed()) {
            case POST ->
                numbers.add(DATABASE.posting().post(Notices.full(), State.NEW, user).number());
            case POST_MANY -> {
              for (int i = 0; i < 20; i++) {
                numbers.add(DATABASE.posting().post(Notices.full(), State.NEW, user).number());
              }
            }
            case READ -> DATABASE.reading().read(some, user);
            case UNREAD -> DATABASE.reading().unread(some, user);
            case READ_ALL -> assertThat(DATABASE.reading().readSome(upTo, 9, user)).isNotNegative();
            case SEE -> DATABASE.viewing().upTo(number, user);
            case SAVE ->
                numbers.add(
                    DATABASE.saving().save(submission(number, step.user() == 0), user).number());
            case ARCHIVE ->
                assertThat(DATABASE.archiving().putSome(upTo, ArchiveState.archived(NOW), 3, user))
                    .isNotNegative();
            case TAKE_BACK ->
                assertThat(DATABASE.archiving().takeBackSome(upTo, 9, user)).isNotNegative();
            case SNOOZE ->
                assertThat(DATABASE.archiving().putSome(upTo, ArchiveState.snoozed(NOW), 1, user))
                    .isNotNegative();
            case MUTE -> {
              Mute mute = DATABASE.muting().mute(NOISE, user);
              if (step.notification() % 2 == 0) {
                DATABASE.muting().unmute(mute.id(), user);
              }
            }
            case AWAKE ->
                assertThat(DATABASE.snoozeExpiry(Clock.systemUTC()).runOnce()).isNotNegative();
            case DELETE -> assertThat(DATABASE.deletion().delete(some, user)).isNotNegative();
          }
        });
  }

  private static SubmittedNotification submission(long number, boolean read) {
    return new SubmittedNotification(number, Notices.full(), read, null, null, null, null);
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
