package org.belfry.webhooks.violations;

import jakarta.ws.rs.GET;

/** A resource whose method says nothing of who may call it. */
public class OpenByOversight {
  @GET
  public String get() {
    return "";
  }
}
