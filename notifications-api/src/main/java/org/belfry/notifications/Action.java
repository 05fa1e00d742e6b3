package org.belfry.notifications;

import jakarta.json.JsonObject;

/**
 * What a user wants to be done about a notification, or about a task.
 *
 * @param id of that, as the user sent it
 * @param name such as {@code comment}
 */
public record Action(String id, String name, JsonObject metadata) {}
