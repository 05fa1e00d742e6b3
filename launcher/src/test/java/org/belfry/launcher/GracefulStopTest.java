package org.belfry.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GracefulStopTest {
  @Test
  void belfryEndsWithItsParentBeforeItHasStarted() throws Exception {
    Process parent = Orphan.command().start();
    try (BufferedReader output = parent.inputReader()) {
      assertThat(output.readLine()).as("the child's id, once it runs").matches("[0-9]+");

      parent.destroyForcibly();

      // It shares its output with the child, and so that ends with the last of them.
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> assertThat(output.readLine()).isNull());
    }
  }
}
