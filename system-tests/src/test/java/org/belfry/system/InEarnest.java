package org.belfry.system;

import java.util.Map;

/**
 * A Belfry that is not in demo mode, as in production: one for all who only ask it. Webhooks of its
 * may go to the name {@code localhost}, but not to the address behind it.
 */
public final class InEarnest implements AutoCloseable {
  public static final String PASSWORD = "chosen by the operator";

  private final Belfry belfry =
      Belfry.start(
          Database.H2,
          Map.of(
              "belfry.demo", "false",
              "belfry.admin.password", PASSWORD,
              "belfry.delivery.retry-schedule", "PT0.2S",
              "belfry.delivery.allowed-hosts", "localhost"));

  public Belfry belfry() {
    return belfry;
  }

  @Override
  public void close() {
    belfry.close();
  }
}
