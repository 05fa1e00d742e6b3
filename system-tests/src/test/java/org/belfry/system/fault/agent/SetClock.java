package org.belfry.system.fault.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock that is ahead of another by as many seconds as a file says. */
public final class SetClock extends Clock {
  private static @Nullable Path file;

  private final Clock clock;

  public SetClock(Clock clock) {
    this.clock = clock;
  }

  static void by(Path newFile) {
    file = newFile;
  }

  @Override
  public Instant instant() {
    Path said = file;
    if (said == null) {
      throw new IllegalStateException("No file says how far the clock is ahead.");
    }
    try {
      return clock.instant().plusSeconds(Long.parseLong(Files.readString(said)));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SetClock(clock.withZone(zone));
  }
}
