package org.belfry.webhooks.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message is published on.
 *
 * @param entity URI of what it is about
 */
record PublicationTarget(UUID topic, @Nullable String entity) {}
