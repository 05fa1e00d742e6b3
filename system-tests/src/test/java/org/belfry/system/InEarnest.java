package org.belfry.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Belfry that is not in demo mode, as in production: one for all who only ask it. Webhooks of its
 * may go to the name {@code localhost}, but not to the address behind it. It runs in Kubernetes, on
 * a machine in Turkey, by New Zealand's time, with an old character set.
 */
public final class InEarnest implements AutoCloseable {
  public static final String PASSWORD = "chosen ${by} the operator";

  /** As Kubernetes sets them for Services that are called belfry and belfry-db. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "BELFRY_PORT", "tcp://10.96.0.7:8080",
          "BELFRY_SERVICE_HOST", "10.96.0.7",
          "BELFRY_SERVICE_PORT_HTTP", "8080",
          "BELFRY_PORT_8080_TCP_PROTO", "tcp",
          "BELFRY_PORT_8080_TCP_ADDR", "10.96.0.7",
          "BELFRY_DB_PORT_5432_TCP", "tcp://10.96.0.8:5432");

  /** A file leaves a newline at the end. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "belfry.demo", "false",
          "belfry.admin.password", PASSWORD + "\n",
          "belfry.delivery.retry-schedule", "PT0.2S",
          "belfry.limits.body-deadline", "PT5S",
          "belfry.delivery.allowed-hosts", "localhost");

  private static final List<String> FAR_AWAY =
      List.of(
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Duser.timezone=Pacific/Chatham",
          "-Dfile.encoding=US-ASCII");

  private final Belfry belfry = Belfry.start(Database.H2, settings(), FAR_AWAY);

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.putAll(SERVICES);
    return settings;
  }

  public Belfry belfry() {
    return belfry;
  }

  @Override
  public void close() {
    belfry.close();
  }
}
