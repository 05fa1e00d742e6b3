package org.belfry.webhooks.violations;

/** Belongs where a reader looks for what Payara is told. */
final class SaysWhatOneServerKnows {
  static final String KEY = "fish.payara.statement-timeout-in-seconds=5";

  private SaysWhatOneServerKnows() {}
}
