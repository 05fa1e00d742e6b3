package org.belfry.webhooks.message;

/**
 * Whom a message on a topic reaches, and by which ways: one that nobody subscribed to costs no
 * statement.
 */
record Reach(
    String topicName, Audience audience, boolean byPush, boolean byPull, boolean byInbox) {}
