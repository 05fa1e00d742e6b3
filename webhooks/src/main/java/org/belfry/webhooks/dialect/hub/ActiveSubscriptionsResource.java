package org.belfry.webhooks.dialect.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.SubscriptionView;
import org.belfry.webhooks.subscription.NoSuchSubscription;
import org.belfry.webhooks.subscription.Subscription;
import org.belfry.webhooks.subscription.SubscriptionActivation;
import org.jspecify.annotations.Nullable;

/** Where subscriptions are posted to in order to activate them. */
@Path("activeSubscriptions")
@RequestScoped
@RequiresApiKey
@Produces({HubMediaType.HAL, HubMediaType.JSON})
public class ActiveSubscriptionsResource {
  @Inject private SubscriptionActivation activation;
  @Inject private HubRequest request;

  @POST
  @RequiresScope(Scope.WRITE)
  public Response activateSubscription(@QueryParam("subscription") @Nullable String subscription) {
    UUID id = Reference.required("subscription", subscription, NoSuchSubscription::referredToAs);
    Subscription changed = activation.activate(id, request.caller());
    return request.ok(
        SubscriptionsResource.tag(changed), SubscriptionView.of(changed, request.uris()));
  }
}
