package org.belfry.webhooks.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a subscriber decides about a subscription, checked and complete.
 *
 * @param subscriberContent a JSON object, compact
 * @param requested the state that was asked for, if any was
 */
record SubscriptionTerms(
    DeliveryMethod deliveryMethod,
    String deliveryChannel,
    UUID topicId,
    String subscriber,
    @Nullable String subscriberContent,
    @Nullable String recipientUrl,
    @Nullable String token,
    @Nullable SubscriptionState requested) {

  /** Whether it is pushed into the subscriber's own inbox, which has no endpoint. */
  boolean intoInbox() {
    return deliveryMethod == DeliveryMethod.PUSH && deliveryChannel.equals(Subscription.INBOX);
  }

  /** What is missing before anything can be pushed; nothing is for a pulled one or an inbox. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (deliveryMethod == DeliveryMethod.PUSH && !intoInbox()) {
      if (recipientUrl == null) {
        missing.add("endpoint.recipientUrl");
      }
      if (token == null) {
        missing.add("endpoint.token");
      }
    }
    return missing;
  }

  boolean usable() {
    return missing().isEmpty();
  }

  /** Whether pushes go elsewhere under these terms, or with another token, than under those. */
  boolean aimElsewhere(SubscriptionTerms before) {
    return deliveryMethod != before.deliveryMethod
        || intoInbox() != before.intoInbox()
        || !Objects.equals(recipientUrl, before.recipientUrl)
        || !Objects.equals(token, before.token);
  }

  @Override
  public String toString() {
    return "SubscriptionTerms[%s of %s to %s]".formatted(deliveryMethod, topicId, recipientUrl);
  }
}
