package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that the test of the README would notice a mistake in it. */
class WalkTest {
  private static final String README =
      """
      # Something

      ```sh
      echo before the walk; exit 1
      ```

      ## Five minutes

      Say hello.

      ```sh
      NAME=Belfry
      echo "hello $NAME, it is $(date)"
      ```
      ```text
      hello Belfry, it is …:…
      ```

      No promise here:

      ```sh
      echo more
      ```

      ```sh
      echo again $NAME
      ```

      ```text
      again Belfry
      ```

      ## Later

      ```sh
      exit 1
      ```
      """;

  @TempDir private Path directory;

  @Test
  void promisesThatAreKeptAreNoFault() throws Exception {
    Walk walk = Walk.of(README, "## Five minutes");

    assertThat(walk.steps()).hasSize(3);
    assertThat(walk.faults(directory)).isEmpty();
  }

  @Test
  void aPlantedMistakeIsAFault() throws Exception {
    Walk walk = Walk.of(README.replace("NAME=Belfry", "NAM=Belfry"), "## Five minutes");

    assertThat(walk.faults(directory)).hasSize(2).first().asString().contains("hello , it is");
  }

  @Test
  void commandsThatWereNotReachedAreAFault() throws Exception {
    Walk walk = Walk.of(README.replace("echo more", "exit"), "## Five minutes");

    assertThat(walk.faults(directory)).hasSize(1).first().asString().contains("did not get there");
  }

  @Test
  void aMissingSectionIsAFault() {
    assertThatThrownBy(() -> Walk.of("# Something", "## Five minutes"))
        .hasMessageContaining("## Five minutes");
  }
}
