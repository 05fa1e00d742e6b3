package org.belfry.notifications.mailbox;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/** Remembers up to where a user was shown the inbox. */
@Component
public class Viewing {
  private static final String NEW =
      """
      SELECT COUNT(*) AS number, MAX(id) AS newest FROM inbox_notification
      WHERE user_id = :user AND id > :after AND id <= :upTo
      """;

  private final Mailboxes mailboxes;
  private final Jdbi jdbi;

  @Inject
  public Viewing(Mailboxes mailboxes, Jdbi jdbi) {
    this.mailboxes = mailboxes;
    this.jdbi = jdbi;
  }

  /**
   * Makes everything seen up to a number; what was seen already stays so. A number that nothing in
   * the inbox has yet counts as the highest one there, so that what arrives later is new.
   */
  @Transactional
  public void upTo(long number, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    Seen seen = seen(mailbox, number);
    if (seen.number() > 0) {
      mailboxes.save(mailbox.seen(seen.newest(), seen.number()));
    }
  }

  private Seen seen(Mailbox mailbox, long upTo) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NEW)
                .bind("user", mailbox.owner().value())
                .bind("after", mailbox.lastSeen())
                .bind("upTo", upTo)
                .map((row, context) -> new Seen(row.getLong("number"), row.getLong("newest")))
                .one());
  }

  private record Seen(long number, long newest) {}
}
