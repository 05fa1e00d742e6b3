package org.belfry.webhooks.dialect.hub.view;

/** What this dialect speaks: the same documents under both names. */
public final class HubMediaType {
  public static final String HAL = "application/hal+json";
  public static final String JSON = "application/json";

  private HubMediaType() {}
}
