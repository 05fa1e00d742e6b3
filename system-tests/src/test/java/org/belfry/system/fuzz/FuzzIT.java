package org.belfry.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever is sent is answered: in time, in the shape of its dialect, and never with a fault of the
 * server or with a success that is none. {@code fuzz.requests} and {@code fuzz.seed} say how many
 * and which; what is found tells how to send it again.
 */
@ExtendWith(Equipment.class)
class FuzzIT {
  private static final Logger LOG = System.getLogger(FuzzIT.class.getName());
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1000);
  private static final long SEED = Long.getLong("fuzz.seed", 13);
  private static final Map<String, String> SETTINGS = Map.of("belfry.delivery.timeout", "PT2S");

  /** Without it passwords take seconds to check, longer than this test waits for any answer. */
  private static final List<String> GOOD_COMPILER = List.of("-XX:TieredStopAtLevel=4");

  @Test
  void everythingIsAnsweredOnH2() throws IOException {
    everythingIsAnswered(Database.H2);
  }

  @Test
  void everythingIsAnsweredOnPostgreSql(Database database) throws IOException {
    everythingIsAnswered(database);
  }

  private static void everythingIsAnswered(Database database) throws IOException {
    assumeTrue(REQUESTS > 0, "fuzz.requests says how many");
    try (Belfry belfry = Belfry.start(database, SETTINGS, GOOD_COMPILER)) {
      Fuzzer fuzzer = new Fuzzer(belfry, SEED);

      String found = fuzzer.run(REQUESTS);

      LOG.log(Level.INFO, "{0}: {1}", database, fuzzer.report());
      assertThat(found).isEmpty();
      assertThat(fuzzer.isLogFlat(REQUESTS)).as(fuzzer.report()).isTrue();
    }
  }
}
