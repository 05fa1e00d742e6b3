package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.topic.Topics;

/** Creates subscriptions. */
@ApplicationScoped
public class SubscriptionCreation {
  @Inject private Topics topics;
  @Inject private EndpointQuestion question;
  @Inject private SubscriptionRegister register;

  /**
   * Creates a subscription of the caller. A push subscription without endpoint or token is kept
   * inactive and unauthenticated; else its endpoint is asked first.
   *
   * @throws org.belfry.platform.problem.Problem 422 if the draft is at fault, or the endpoint does
   *     not answer or refuses the token; nothing is stored then
   */
  public StoredSubscription create(SubscriptionDraft draft, Caller caller) {
    SubscriptionTerms terms = TermsCheck.terms(draft, topic -> topics.find(topic).isPresent());
    return register.enter(
        Agreement.of(terms, SubscriptionStatus.ACTIVE, question.ask(terms, caller)), caller);
  }
}
