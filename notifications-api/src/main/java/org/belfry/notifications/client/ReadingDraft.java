package org.belfry.notifications.client;

import jakarta.validation.constraints.NotNull;

/**
 * What is to be marked read.
 *
 * @param upTo number of the newest notification that is
 */
public record ReadingDraft(@NotNull Long upTo) {}
