package org.belfry.notifications.mailbox;

import java.util.Collection;

/** Learns of every change of mailboxes that this node makes. */
public interface MailboxWatch {
  /** These users' mailboxes change, if the transaction is committed. */
  void changed(Collection<Long> users);
}
