package org.belfry.launcher;

import java.io.BufferedReader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GracefulStopTest {
  @Test
  void belfryEndsWithItsParentBeforeItHasStarted() throws Exception {
    Process parent = Orphan.command().start();
    try (BufferedReader output = parent.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();

      parent.destroyForcibly();

      // Fails with a TimeoutException otherwise.
      child.onExit().get(20, TimeUnit.SECONDS);
    }
  }
}
