package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.belfry.system.Artifacts;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Types what the README tells a newcomer to type; only the port is another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeIT {
  private Belfry belfry;
  private String readme;

  @BeforeAll
  void start() throws IOException {
    belfry = Belfry.start(Database.H2, Map.of());
    readme =
        Files.readString(Artifacts.root().resolve("README.md"))
            .replace("http://localhost:8080", belfry.url().toString());
  }

  @AfterAll
  void stop() {
    belfry.close();
  }

  @Test
  void theFiveMinutesGoAsPrinted() throws Exception {
    Walk walk = Walk.of(readme, "## Five minutes");

    assertThat(walk.steps()).hasSizeGreaterThan(3).anyMatch(step -> !step.promises().isEmpty());
    assertThat(walk.faults(Artifacts.newDirectory("walk"))).isEmpty();
  }

  @Test
  void aMistakeInThemWouldBeNoticed() throws Exception {
    Walk mistaken = Walk.of(readme.replace("demo-alice", "demo-alicia"), "## Five minutes");
    Walk first = new Walk(mistaken.steps().subList(0, 1));

    assertThat(first.faults(Artifacts.newDirectory("walk"))).isNotEmpty();
  }
}
