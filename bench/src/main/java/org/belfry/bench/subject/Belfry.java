package org.belfry.bench.subject;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.belfry.bench.http.Connection;
import org.belfry.bench.load.Patience;

/** A process of Belfry in demo mode; nothing is set that is not asked for. */
public final class Belfry implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final int port;

  private Belfry(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param program what {@code java} is told to run, with its options
   * @param directory where it works and logs
   * @param settings {@code belfry.*} keys
   */
  public static Belfry start(List<String> program, Path directory, Map<String, String> settings)
      throws Exception {
    Files.createDirectories(directory);
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(program);
    command.addAll(List.of("--port", String.valueOf(port)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("belfry.log").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BELFRY_"));
    builder.environment().put("BELFRY_DEMO", "true");
    settings.forEach((key, value) -> builder.environment().put(variable(key), value));
    Belfry belfry = new Belfry(builder.start(), port);
    Runtime.getRuntime().addShutdownHook(new Thread(belfry.process::destroy));
    belfry.awaitReady(directory);
    return belfry;
  }

  /** The {@code java} that this runs with. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  public int port() {
    return port;
  }

  private void awaitReady(Path directory) throws Exception {
    Patience.until(
        "Belfry is ready, see belfry.log in " + directory, PATIENCE, this::isReadyOrDead);
    if (!process.isAlive()) {
      throw new IllegalStateException("Belfry did not start, see belfry.log in " + directory);
    }
  }

  private boolean isReadyOrDead() {
    return !process.isAlive() || isReady();
  }

  private boolean isReady() {
    try (Connection connection = new Connection(port)) {
      return connection.exchange(Connection.request("GET", "/health/ready", "", "")).status()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
