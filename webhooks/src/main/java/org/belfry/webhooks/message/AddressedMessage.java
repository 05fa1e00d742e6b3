package org.belfry.webhooks.message;

import java.util.Set;
import org.belfry.platform.identity.UserId;

/**
 * A message that is not for all who subscribe to its topic.
 *
 * @param body a JSON object
 * @param publisher whose doing it is
 * @param audience ids of the users whose subscriptions it reaches
 */
public record AddressedMessage(String body, UserId publisher, Set<Long> audience) {
  public AddressedMessage {
    audience = Set.copyOf(audience);
  }
}
