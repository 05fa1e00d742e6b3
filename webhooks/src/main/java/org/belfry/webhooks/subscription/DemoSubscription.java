package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.demo.DemoDataMade;
import org.belfry.platform.rest.PublicUrl;
import org.belfry.webhooks.topic.DemoTopic;

/**
 * Subscribes alice to the topic of demo mode with the built-in receiver as her endpoint. That is
 * not asked, as it does not answer before Belfry has started.
 */
@ApplicationScoped
class DemoSubscription {
  @Inject private DemoTopic topic;
  @Inject private SubscriptionRegister register;
  @Inject private PublicUrl publicUrl;

  void make(@Observes DemoDataMade made) {
    if (topic.make(made.alice())) {
      SubscriptionTerms terms =
          new SubscriptionTerms(
              DeliveryMethod.PUSH,
              "web",
              DemoTopic.ID,
              "urn:belfry:demo:alice",
              null,
              publicUrl.root() + "/belfry/v1/receivers/demo/in",
              "demo-endpoint-token",
              SubscriptionState.ACTIVE);
      register.enter(
          new Agreement(terms, SubscriptionStatus.ACTIVE, AuthenticationState.AUTHENTICATED),
          new Caller(made.alice(), "alice", Set.of(), Set.of(Scope.values()), null));
    }
  }
}
