package org.belfry.webhooks.dialect.hub.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.webhooks.listing.ListedSubscription;
import org.belfry.webhooks.subscription.Inactivity;
import org.jspecify.annotations.Nullable;

/**
 * Why a subscription gets nothing, though its owner did not ask for that; told as one of the errors
 * that a representation may embed.
 */
record Hindrance(String type, String message, String remedy) {
  private static final String PATCH = "Send the right one with PATCH /subscriptions/%s; ";

  /** Null if there is none. */
  static ErrorView.@Nullable Errors of(ListedSubscription subscription, HubUris uris) {
    Hindrance hindrance = find(subscription);
    return hindrance == null
        ? null
        : new ErrorView.Errors(List.of(hindrance.view(subscription, uris)));
  }

  private static @Nullable Hindrance find(ListedSubscription subscription) {
    Inactivity why = subscription.inactivity();
    if (why == null) {
      return subscription.authenticationState().equals("unauthenticated")
              && subscription.state().equals("active")
          ? refused("its queue goes on then.", subscription)
          : null;
    }
    return switch (why) {
      case INCOMPLETE -> incomplete(subscription);
      case TOKEN_REFUSED -> refused("it becomes active then.", subscription);
      case ENDPOINT_GONE ->
          new Hindrance(
              "endpointGone",
              "The subscription is inactive, as its endpoint answered 410: it wants nothing more.",
              "Mend or change the endpoint, then activate the subscription with POST"
                  + " /activeSubscriptions?subscription="
                  + subscription.id()
                  + ".");
      case BACKLOG_FULL ->
          new Hindrance(
              "pullBacklogFull",
              "The subscription is inactive, as too many notifications wait to be pulled by its"
                  + " owner. Nothing of what waits is lost.",
              "Pull and acknowledge those of GET /pullNotifications, then activate the subscription"
                  + " with POST /activeSubscriptions?subscription="
                  + subscription.id()
                  + ".");
    };
  }

  private static Hindrance incomplete(ListedSubscription subscription) {
    String missing =
        subscription.recipientUrl() == null
            ? "endpoint.recipientUrl and endpoint.token"
            : "endpoint.token";
    return new Hindrance(
        "subscriptionNotReady",
        "The subscription is inactive and gets nothing, as it lacks " + missing + ".",
        "Add what is missing with PATCH /subscriptions/"
            + subscription.id()
            + "; the subscription becomes active then.");
  }

  private static Hindrance refused(String then, ListedSubscription subscription) {
    return new Hindrance(
        "endpointUnauthorized",
        "The subscription gets nothing, as its endpoint refuses the token.",
        PATCH.formatted(subscription.id()) + then);
  }

  /** The same every time it is printed. */
  private ErrorView view(ListedSubscription subscription, HubUris uris) {
    String id = subscription.id() + " " + type;
    return new ErrorView(
        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
        Profile.ERROR,
        message,
        null,
        type,
        Map.of("subscription", subscription.id().toString()),
        remedy,
        Moment.print(subscription.updatedAt()),
        ErrorView.describedBy(uris),
        new ErrorView.Errors(List.of()));
  }
}
