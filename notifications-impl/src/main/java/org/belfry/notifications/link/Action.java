package org.belfry.notifications.link;

import jakarta.json.JsonObject;

/**
 * What a user wants to be done about a notification.
 *
 * @param id of the notification, as the user sent it
 * @param name such as {@code comment}
 */
public record Action(String id, String name, JsonObject metadata) {}
