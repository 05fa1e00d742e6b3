package org.belfry.webhooks.topic;

import java.time.Instant;
import java.util.UUID;

/** A topic was deleted. Observers act in the same transaction. */
public record TopicDeleted(UUID topicId, Instant at) {}
