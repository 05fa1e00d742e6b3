package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GracefulStopTest {
  @Test
  void belfryEndsWithItsParentBeforeItHasStarted() throws Exception {
    Process parent = Orphan.command().start();
    try (BufferedReader output = parent.inputReader()) {
      assertNotNull(output.readLine(), "the child runs");

      parent.destroyForcibly();

      // It shares its output with the child, and so that ends with the last of them.
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertNull(output.readLine()));
    }
  }
}
