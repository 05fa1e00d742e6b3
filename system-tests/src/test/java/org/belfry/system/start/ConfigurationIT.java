package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.belfry.system.Artifacts;
import org.belfry.system.BelfryProcess;
import org.junit.jupiter.api.Test;

/** A wrong configuration stops the start, and all that is wrong is told at once. */
class ConfigurationIT {
  @Test
  void everyFaultIsToldWithKeyValueRuleAndRemedy() {
    BelfryProcess belfry =
        BelfryProcess.start(
            Artifacts.newDirectory("faults"),
            Map.of(
                "belfry.db.url", "jdbc:oracle:thin:@somewhere",
                "belfry.demo", "perhaps",
                "belfry.delivery.timeout", "15 seconds",
                "belfry.delivery.expiri", "P4D"),
            BelfryProcess.freePort());

    assertThat(belfry.exitStatus()).isEqualTo(1);
    assertThat(belfry.output())
        .contains("belfry.db.url = \"jdbc:oracle:thin:@somewhere\"")
        .contains("is a JDBC URL of H2 or PostgreSQL")
        .contains("belfry.demo = \"perhaps\"")
        .contains("is true or false")
        .contains("belfry.delivery.timeout = \"15 seconds\"")
        .contains("is a positive ISO 8601 duration")
        .contains("Did you mean belfry.delivery.expiry");
  }
}
