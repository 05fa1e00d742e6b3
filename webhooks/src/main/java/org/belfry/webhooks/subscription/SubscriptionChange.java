package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.problem.ChangedMeanwhile;
import org.belfry.platform.rest.ConcurrentChange;
import org.belfry.webhooks.topic.Topics;

/** Replaces and changes subscriptions. */
@ApplicationScoped
public class SubscriptionChange {
  private static final int TRIES = 20;

  @Inject private Topics topics;
  @Inject private Subscriptions subscriptions;
  @Inject private SubscriptionEndpoints endpoints;
  @Inject private EndpointQuestion question;
  @Inject private SubscriptionRegister register;

  /**
   * Replaces a subscription: what the draft leaves out gets its default, but the token of the same
   * URL stays, as no answer shows it.
   *
   * @param expected whether the caller knows this state of it; always true without {@code If-Match}
   * @throws NoSuchSubscription with status 404
   * @throws ChangedMeanwhile if it is not the expected one
   * @throws org.belfry.platform.problem.Problem 422 if the draft is at fault, or an endpoint does
   *     not answer; nothing is stored then
   */
  public StoredSubscription replace(
      UUID id, SubscriptionDraft draft, Caller caller, Predicate<Subscription> expected) {
    return untilStored(
        id,
        caller,
        expected,
        known ->
            agreement(
                known, draft, draft.insteadOf(terms(known)), SubscriptionStatus.ACTIVE, caller));
  }

  /** The same, but what the draft leaves out stays. */
  public StoredSubscription change(
      UUID id, SubscriptionDraft draft, Caller caller, Predicate<Subscription> expected) {
    return untilStored(
        id,
        caller,
        expected,
        known ->
            agreement(
                known, draft, draft.over(terms(known)), SubscriptionStatus.of(known), caller));
  }

  private StoredSubscription untilStored(
      UUID id, Caller caller, Predicate<Subscription> expected, Negotiation negotiation) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Subscription known = subscriptions.get(id, caller);
      if (!expected.test(known)) {
        throw new ChangedMeanwhile("subscription", id);
      }
      try {
        return register.amend(known, negotiation.agree(known), caller);
      } catch (SubscriptionChangedMeanwhile another) {
        // The agreement may not fit what the subscription is now: ask again.
      }
    }
    throw new ConcurrentChange();
  }

  private Agreement agreement(
      Subscription known,
      SubscriptionDraft sent,
      SubscriptionDraft whole,
      SubscriptionStatus before,
      Caller caller) {
    SubscriptionTerms terms =
        TermsCheck.terms(
            whole, topic -> topic.equals(known.topicId()) || topics.find(topic).isPresent());
    if (sent.asksFor(SubscriptionState.ACTIVE) && !terms.usable()) {
      throw new SubscriptionNotReady(known.id(), terms.missing());
    }
    return Agreement.of(terms, before, question.ask(terms, known, terms(known), sent, caller));
  }

  private SubscriptionTerms terms(Subscription known) {
    return new SubscriptionTerms(
        known.deliveryMethod(),
        known.deliveryChannel(),
        known.topicId(),
        known.subscriber(),
        known.subscriberContent().orElse(null),
        known.endpoint().map(endpoint -> endpoint.url()).orElse(null),
        endpoints.token(known),
        null);
  }

  /** Finds out what is going to hold for a subscription. */
  private interface Negotiation {
    Agreement agree(Subscription known);
  }
}
