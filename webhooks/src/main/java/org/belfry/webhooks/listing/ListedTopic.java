package org.belfry.webhooks.listing;

import java.time.Instant;
import java.util.UUID;

/** A topic in a list. */
public record ListedTopic(
    UUID id, String name, String domain, Instant createdAt, Instant updatedAt) {}
