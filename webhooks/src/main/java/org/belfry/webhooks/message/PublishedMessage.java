package org.belfry.webhooks.message;

import java.util.UUID;

/**
 * A message that is stored with all its notifications.
 *
 * @param notifications how many it became, to be pushed or pulled
 */
public record PublishedMessage(UUID id, long notifications) {}
