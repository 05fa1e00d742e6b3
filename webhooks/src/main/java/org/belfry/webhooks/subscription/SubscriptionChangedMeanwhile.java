package org.belfry.webhooks.subscription;

/** Somebody else changed the subscription while its endpoint was asked. */
final class SubscriptionChangedMeanwhile extends RuntimeException {
  SubscriptionChangedMeanwhile() {
    super("the subscription changed while its endpoint was asked");
  }
}
