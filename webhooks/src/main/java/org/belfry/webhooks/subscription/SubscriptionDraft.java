package org.belfry.webhooks.subscription;

import jakarta.json.JsonValue;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.outbound.TargetUrl;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as somebody wants it; nothing of it has been checked. What is null is missing: in
 * a new subscription or a replacement it gets its default, in a change it stays.
 *
 * @param deliveryMethod {@code push} or {@code pull}
 * @param state {@code active} or {@code inactive}
 * @param subscriberContent a JSON object
 * @param topic id or URI of a topic
 * @param subscriber URI of whom it informs
 */
public record SubscriptionDraft(
    @Nullable String deliveryMethod,
    @Nullable String deliveryChannel,
    @Nullable String state,
    @Nullable EndpointDraft endpoint,
    @Nullable JsonValue subscriberContent,
    @Nullable String topic,
    @Nullable String subscriber) {

  /** A change of nothing but the state. */
  static SubscriptionDraft of(SubscriptionState state) {
    return new SubscriptionDraft(null, null, state.code(), null, null, null, null);
  }

  boolean asksFor(SubscriptionState wanted) {
    return wanted.code().equals(state);
  }

  /**
   * This as a change: what is missing stays as it was, but a token does not go along to another
   * URL, where whoever may change the subscription could read it.
   */
  SubscriptionDraft over(SubscriptionTerms before) {
    return new SubscriptionDraft(
        deliveryMethod == null ? before.deliveryMethod().code() : deliveryMethod,
        deliveryChannel == null ? before.deliveryChannel() : deliveryChannel,
        state,
        endpointOver(before),
        subscriberContent == null ? content(before) : subscriberContent,
        topic == null ? before.topicId().toString() : topic,
        subscriber == null ? before.subscriber() : subscriber);
  }

  /**
   * This as a replacement. Nothing stays but the token of the same URL: as answers leave it out,
   * nobody could send back what they were given.
   */
  SubscriptionDraft insteadOf(SubscriptionTerms before) {
    if (endpoint == null
        || endpoint.token() != null
        || endpoint.recipientUrl() == null
        || !TargetUrl.same(endpoint.recipientUrl(), before.recipientUrl())) {
      return this;
    }
    return new SubscriptionDraft(
        deliveryMethod,
        deliveryChannel,
        state,
        new EndpointDraft(before.token(), endpoint.recipientUrl()),
        subscriberContent,
        topic,
        subscriber);
  }

  private @Nullable EndpointDraft endpointOver(SubscriptionTerms before) {
    if (endpoint == null) {
      return before.recipientUrl() == null
          ? null
          : new EndpointDraft(before.token(), before.recipientUrl());
    }
    boolean elsewhere =
        endpoint.recipientUrl() != null
            && !TargetUrl.same(endpoint.recipientUrl(), before.recipientUrl());
    return new EndpointDraft(
        endpoint.token() == null && !elsewhere ? before.token() : endpoint.token(),
        elsewhere ? endpoint.recipientUrl() : before.recipientUrl());
  }

  private static @Nullable JsonValue content(SubscriptionTerms before) {
    if (before.subscriberContent() == null) {
      return null;
    }
    return JsonText.stored(before.subscriberContent()).asJsonObject();
  }
}
