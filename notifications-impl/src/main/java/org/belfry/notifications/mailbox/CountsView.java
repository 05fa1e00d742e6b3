package org.belfry.notifications.mailbox;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * How much is in the caller's inbox.
 *
 * @param unseen notifications with a number above {@code lastSeen}
 */
@JsonbPropertyOrder({"total", "unread", "unseen", "lastSeen"})
public record CountsView(long total, long unread, long unseen, long lastSeen) {
  static CountsView of(Mailbox mailbox) {
    return new CountsView(mailbox.total(), mailbox.unread(), mailbox.unseen(), mailbox.lastSeen());
  }
}
