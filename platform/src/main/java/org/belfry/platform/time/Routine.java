package org.belfry.platform.time;

import java.util.Optional;
import java.util.function.Supplier;
import org.belfry.platform.persistence.outage.DatabaseFailure;
import org.belfry.platform.persistence.outage.DatabaseOutage;
import org.belfry.platform.trouble.Trouble;

/**
 * Work that comes round again and again, whatever came of it the last time. Nothing gets out of it,
 * as servers give up what fails, and the log tells of failures once.
 */
public final class Routine {
  private final Trouble trouble;

  /**
   * @param consequence if it fails: a sentence for the operator
   */
  public Routine(String consequence) {
    trouble = new Trouble(consequence);
  }

  /** Does it. */
  public void run(Runnable work) {
    try {
      work.run();
      worked();
    } catch (RuntimeException failure) {
      failed(failure);
    }
  }

  /** Does it; empty if it failed. */
  public <T> Optional<T> call(Supplier<T> work) {
    try {
      T result = work.get();
      worked();
      return Optional.of(result);
    } catch (RuntimeException failure) {
      failed(failure);
      return Optional.empty();
    }
  }

  /** For who does it by themselves. */
  public void worked() {
    trouble.worked();
  }

  /** For who does it by themselves. */
  public void failed(Throwable failure) {
    if (DatabaseOutage.explains(failure)) {
      return;
    }
    if (DatabaseFailure.passing(failure).isPresent()) {
      trouble.happened(DatabaseOutage.reason(failure));
    } else {
      trouble.happened(failure);
    }
  }
}
