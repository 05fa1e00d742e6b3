package org.belfry.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.belfry.system.Equipment;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three nodes on one database, which suffers as they do, while clients publish, write into inboxes
 * and order tasks; {@code docs/proof.md} has more. {@code -Dfaults.number=7} is each fault, {@code
 * -Dfaults.rounds=5} is five times that. A failure names its seed; {@code -Dfaults.seed=…} repeats
 * it, as far as a race can be repeated.
 */
@ExtendWith(Equipment.class)
// It takes long and mostly waits, so it begins first.
@Order(1)
class FaultMatrixIT {
  private static final int MOST_LINES = 20;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatWasAcceptedIsThereAndNothingElse(long seed, Endpoints endpoints, TestReporter reporter)
      throws Exception {
    FaultMatrix matrix = new FaultMatrix(endpoints, seed);
    matrix.run();
    reporter.publishEntry(FaultTable.add(matrix));
    assertThat(matrix.lost()).as("lost, faults.seed=" + seed).isEmpty();
    assertThat(matrix.unexpected()).as("unexpected, faults.seed=" + seed).isEmpty();
    assertThat(matrix.struck())
        .filteredOn(struck -> struck.fault() == Fault.DATABASE_AWAY)
        .isNotEmpty()
        .allMatch(struck -> struck.logLines() < MOST_LINES, "few lines tell of an outage");
  }

  static LongStream seeds() {
    long first = Long.getLong("faults.seed", System.nanoTime());
    return LongStream.range(first, first + Integer.getInteger("faults.rounds", 1));
  }
}
