package org.belfry.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.belfry.system.Artifacts;
import org.belfry.system.fault.agent.ClockAgent;

/** The wall clock of a Belfry, for a test to set; it is right at first. */
public final class WallClock {
  private final Path directory = Artifacts.newDirectory("clock");
  private final Path file = directory.resolve("seconds");
  private Duration ahead = Duration.ZERO;

  public WallClock() {
    set(Duration.ZERO);
  }

  /** With these Belfry is to be started. */
  public List<String> jvmOptions() {
    return AgentJar.options(ClockAgent.class, file.toString());
  }

  /** What it shows. */
  public Instant now() {
    return Instant.now().plus(ahead);
  }

  /** Sets it ahead of the right time; a negative duration sets it back. */
  public void set(Duration newAhead) {
    ahead = newAhead;
    try {
      Path next = Files.writeString(directory.resolve("next"), String.valueOf(ahead.toSeconds()));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
