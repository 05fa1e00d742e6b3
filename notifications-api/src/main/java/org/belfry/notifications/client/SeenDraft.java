package org.belfry.notifications.client;

import jakarta.validation.constraints.NotNull;

/**
 * Up to where the caller was shown the inbox.
 *
 * @param upTo number of a notification
 */
public record SeenDraft(@NotNull Long upTo) {}
