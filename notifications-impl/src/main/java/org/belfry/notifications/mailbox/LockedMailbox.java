package org.belfry.notifications.mailbox;

import java.time.Instant;

/**
 * What a mailbox itself says that was locked: without what arrived since it was counted.
 *
 * @param mutes whether its owner mutes anything
 * @param counted number of the newest notification that it has counted
 * @param newestAt when that came, or one before that is not there any more
 * @param revision of the last change that it knows
 */
public record LockedMailbox(
    long owner, boolean mutes, long counted, Instant newestAt, long revision) {}
