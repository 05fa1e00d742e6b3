package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.belfry.system.Artifacts;
import org.junit.jupiter.api.Test;

/** What the command line answers by itself. */
class LauncherIT {
  @Test
  void theVersionIsBelfrysOwn() throws Exception {
    assertThat(run("--version"))
        .matches("Belfry \\d+\\.\\d+\\S*\\nPayara Micro \\d+\\.\\S+, Java \\d\\S+\\n");
  }

  @Test
  void theHelpIsBelfrysOwn() throws Exception {
    assertThat(run("--help"))
        .contains("java [options of the JVM] -jar belfry.jar [options]")
        .contains("--port", "BELFRY_DB_URL", "BELFRY_PUBLIC_URL", "docs/operations.md")
        .doesNotContain("${");
  }

  private static String run(String option) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    Artifacts.jar().toString(),
                    option))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }
}
