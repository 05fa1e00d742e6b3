package org.belfry.notifications.client;

import jakarta.validation.constraints.NotNull;

/** What the caller changes of a notification. */
public record NotificationPatch(@NotNull Boolean read) {}
