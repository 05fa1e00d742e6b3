/** Mailboxes: whose inbox it is, how much is in it, and the lock that keeps it in order. */
@NullMarked
package org.belfry.notifications.mailbox;

import org.jspecify.annotations.NullMarked;
