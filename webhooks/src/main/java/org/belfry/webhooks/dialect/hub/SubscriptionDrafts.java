package org.belfry.webhooks.dialect.hub;

import jakarta.json.JsonValue;
import org.belfry.webhooks.dialect.hub.view.Link;
import org.belfry.webhooks.subscription.EndpointDraft;
import org.belfry.webhooks.subscription.SubscriptionDraft;
import org.jspecify.annotations.Nullable;

/** Reads the representation of a subscription to create, replace or change. */
final class SubscriptionDrafts {
  private SubscriptionDrafts() {}

  /**
   * @throws org.belfry.platform.problem.Problem if the body is no JSON object, or a value in it has
   *     a wrong type
   */
  static SubscriptionDraft read(JsonValue body) {
    JsonDraft draft = JsonDraft.of(body);
    SubscriptionDraft subscription =
        new SubscriptionDraft(
            draft.text("deliveryMethod"),
            draft.text("deliveryChannel"),
            draft.text("state"),
            endpoint(draft.nested("endpoint")),
            draft.value("subscriberContent"),
            draft.link(Link.TOPIC),
            draft.link(Link.SUBSCRIBER));
    draft.check();
    return subscription;
  }

  private static @Nullable EndpointDraft endpoint(@Nullable JsonDraft draft) {
    return draft == null
        ? null
        : new EndpointDraft(draft.text("token"), draft.text("recipientUrl"));
  }
}
