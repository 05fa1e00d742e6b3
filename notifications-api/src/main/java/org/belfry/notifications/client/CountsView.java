package org.belfry.notifications.client;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * How much is in the caller's inbox.
 *
 * @param unseen notifications with a number above {@code lastSeen}
 */
@JsonbPropertyOrder({"total", "unread", "unseen", "lastSeen"})
public record CountsView(long total, long unread, long unseen, long lastSeen) {}
