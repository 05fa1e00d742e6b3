package org.belfry.webhooks.violations;

import java.time.Instant;

/** A class whose time no test can set. */
public class AsksTheSystemForTheTime {
  public Instant now() {
    return Instant.now();
  }
}
