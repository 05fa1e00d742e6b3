package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.belfry.system.Artifacts;
import org.belfry.system.Belfry;
import org.belfry.system.BelfryProcess;
import org.belfry.system.Database;
import org.belfry.system.Endpoint;
import org.belfry.system.Endpoints;
import org.belfry.system.Equipment;
import org.belfry.system.HubClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes on one database need one key for the secrets in it. */
@ExtendWith(Equipment.class)
class KeyIT {
  @Test
  void aNodeWithAnotherKeyDoesNotStart(Database postgreSql, Endpoints endpoints) {
    try (Belfry first = Belfry.start(postgreSql, Map.of())) {
      BelfryProcess stranger =
          BelfryProcess.start(
              Artifacts.newDirectory("stranger"), inDemoMode(postgreSql), BelfryProcess.freePort());

      assertThat(stranger.exitStatus()).isEqualTo(1);
      assertThat(stranger.output())
          .contains("was sealed with the key")
          .contains("Set belfry.secret.key (or belfry.secret.key-file)")
          .contains("auth_canary");

      Path key = first.directory().resolve("data/belfry.key");
      Map<String, String> sameKey = Map.of("belfry.secret.key-file", key.toString());
      try (Belfry second = Belfry.start(postgreSql, sameKey)) {
        HubClient alice = first.hub("demo-alice");
        Endpoint endpoint = endpoints.open();
        String topic = alice.newTopic();
        String secret = alice.push(topic, endpoint).secret();
        second.hub("demo-alice").publish(topic, "{}").expect(202);
        assertThat(endpoint.awaitDelivery().isSignedWith(secret)).isTrue();
      }
    }
  }

  private static Map<String, String> inDemoMode(Database database) {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("belfry.demo", "true");
    return settings;
  }
}
