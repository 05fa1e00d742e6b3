package org.belfry.webhooks.message;

import org.belfry.webhooks.queue.MatchingSubscriptions;

/**
 * Whom messages are for, and by which ways they go there: one that nobody subscribed to costs no
 * statement. Messages with the same scope are for the same subscriptions.
 */
record FanOutScope(
    MatchingSubscriptions subscriptions,
    String topicName,
    boolean byPush,
    boolean byPull,
    boolean byInbox) {}
