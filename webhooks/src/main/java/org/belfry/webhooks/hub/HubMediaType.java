package org.belfry.webhooks.hub;

/** What this dialect speaks: the same documents under both names. */
final class HubMediaType {
  static final String HAL = "application/hal+json";
  static final String JSON = "application/json";

  private HubMediaType() {}
}
