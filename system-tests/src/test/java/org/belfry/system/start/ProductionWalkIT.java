package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belfry.system.Artifacts;
import org.belfry.system.BelfryProcess;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Types what the README tells an operator to type, on PostgreSQL and without demo mode; only
 * addresses and the password of the database are others.
 */
@ExtendWith(Equipment.class)
class ProductionWalkIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java") + " -Xmx384m -XX:+UseSerialGC";

  /** The endpoint of a test is on this machine, where webhooks do not go by default. */
  private static final String LOOPBACK = "export BELFRY_DELIVERY_ALLOW_PRIVATE_ADDRESSES=true ";

  private final Database database;
  private final Endpoint endpoint;

  ProductionWalkIT(Database database, Endpoints endpoints) {
    this.database = database;
    this.endpoint = endpoints.open();
  }

  @Test
  void theTenCommandsLeadToTheFirstWebhook() throws Exception {
    List<Walk.Step> steps =
        new ArrayList<>(Walk.of(readme(), "## Production in ten commands").steps());
    assertThat(steps).hasSize(3);
    steps.add(new Walk.Step("kill %1 && wait %1\necho \"ended with $?\"\n", List.of("with 143")));

    assertThat(new Walk(steps).faults(Artifacts.newDirectory("production"))).isEmpty();
    assertThat(endpoint.awaitDelivery().body()).contains("4711");
  }

  /** As printed, but for what differs from one machine to the next. */
  private String readme() throws IOException {
    Map<String, String> settings = database.settings();
    return Files.readString(Artifacts.root().resolve("README.md"))
        .replace("java -jar belfry.jar", JAVA + " -jar " + Artifacts.jar())
        .replace("8080", String.valueOf(BelfryProcess.freePort()))
        .replace(
            "jdbc:postgresql://db.example.com:5432/belfry",
            String.valueOf(settings.get("belfry.db.url")))
        .replace("BELFRY_DB_USER=belfry", "BELFRY_DB_USER=" + settings.get("belfry.db.user"))
        .replace("export BELFRY_PUBLIC_URL", LOOPBACK + "BELFRY_PUBLIC_URL")
        .replace("https://shop.example.com/hooks", endpoint.url().toString());
  }
}
