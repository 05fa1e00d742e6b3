package org.belfry.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The process is killed at fault points while it accepts and delivers; {@code docs/proof.md} has
 * more. {@code -Dcrash.kills=10} does it at each of them, {@code -Dcrash.series=10} ten times on
 * each of {@code -Dcrash.databases}. A failure names its seed; {@code -Dcrash.seed=…} repeats it,
 * as far as a race can be repeated.
 */
@ExtendWith(Equipment.class)
// A series mostly waits for starts, which do not keep a machine busy one at a time.
@Execution(ExecutionMode.CONCURRENT)
// It takes the longest, so it begins first.
@Order(1)
class CrashIT {
  @ParameterizedTest(name = "on {0}")
  @ArgumentsSource(EverySeries.class)
  void whatWasAcceptedIsDeliveredOrHasFailedAndNothingElse(
      Database database, long seed, Endpoints endpoints, TestReporter reporter) throws Exception {
    Series series = new Series(database, endpoints, seed);
    series.run();
    Verdict verdict = Verdict.of(series.ledger());
    reporter.publishEntry(CrashTable.add(database, seed, series, verdict));
    assertThat(verdict.lost()).as("lost, crash.seed=" + seed).isEmpty();
    assertThat(verdict.unexpected()).as("unexpected, crash.seed=" + seed).isEmpty();
  }
}
