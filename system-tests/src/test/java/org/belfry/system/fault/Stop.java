package org.belfry.system.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.belfry.system.fault.agent.Breakpoint;
import org.belfry.system.fault.agent.StopAgent;

/**
 * Stops one thread of a Belfry at a point, for good: the test is told, and may then kill a process
 * that is in the middle of its work. It fails if Belfry has no such method.
 */
public final class Stop implements AutoCloseable {
  private final CompletableFuture<Instant> reached = new CompletableFuture<>();
  private final FaultPoint point;
  private final int pass;
  private final ServerSocket server;
  private volatile boolean found;

  /**
   * @param pass at which time of passing, from 1
   */
  public Stop(FaultPoint point, int pass) {
    this.point = point;
    this.pass = pass;
    try {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread listener = new Thread(this::listen, "stop at " + point.method());
    listener.setDaemon(true);
    listener.start();
  }

  /** With these Belfry is to be started. */
  public List<String> jvmOptions() {
    return AgentJar.options(
        StopAgent.class,
        String.join(
            ",",
            String.valueOf(server.getLocalPort()),
            point.type(),
            point.method(),
            point.when().name().toLowerCase(Locale.ROOT),
            String.valueOf(pass)));
  }

  /** Whether the thread stands there. */
  public boolean isReached() {
    return reached.isDone() && reached.join() != null;
  }

  /** Since when it stands there; waits for that. */
  public Instant reachedAt() {
    return reached.join();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** What is known of a point that was not reached. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "pass %d of %s.%s, which was %s",
        pass,
        point.type(),
        point.method(),
        found ? "found" : "not found");
  }

  private void listen() {
    try (Socket belfry = server.accept();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(belfry.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(this::heard);
    } catch (IOException | UncheckedIOException gone) {
      reached.completeExceptionally(new AssertionError("Belfry was gone before " + this, gone));
    }
  }

  private void heard(String line) {
    switch (line) {
      case Breakpoint.SET -> found = true;
      case Breakpoint.REACHED -> reached.complete(Instant.now());
      default -> reached.completeExceptionally(new AssertionError(line));
    }
  }
}
