package org.belfry.system.fault.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Another clock, some time ahead or behind as the test says. */
public final class SteppedClock extends Clock {
  private static volatile Duration ahead = Duration.ZERO;

  private final Clock clock;

  private SteppedClock(Clock clock) {
    this.clock = clock;
  }

  /** The test hears of each step once it is done. */
  static void listen(int port) throws IOException {
    Socket test = new Socket(InetAddress.getLoopbackAddress(), port);
    Thread listener = new Thread(() -> listen(test), "clock of the test");
    listener.setDaemon(true);
    listener.start();
  }

  /** What the method that makes the clock returns instead. */
  public static Clock over(Clock clock) {
    return new SteppedClock(clock);
  }

  private static void listen(Socket test) {
    try (test;
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(test.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream answers = test.getOutputStream();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ahead = Duration.parse(line);
        answers.write(1);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SteppedClock(clock.withZone(zone));
  }
}
