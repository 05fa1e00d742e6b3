package org.belfry.system;

import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A running Belfry in demo mode, with the data it was given. */
public final class Belfry implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);

  private final Database database;
  private final Path directory;
  private final Map<String, String> settings;
  private final int port = BelfryProcess.freePort();
  private BelfryProcess process;

  private Belfry(Database database, Path directory, Map<String, String> settings) {
    this.database = database;
    this.directory = directory;
    this.settings = settings;
    this.process = BelfryProcess.start(directory, settings, port);
  }

  /** Starts one in demo mode and waits until it is ready. */
  public static Belfry start(Database database, Map<String, String> settings) {
    return start(database, Artifacts.newDirectory(database.name()), settings);
  }

  /** Starts one in a given working directory; nodes that share it share the encryption key. */
  public static Belfry start(Database database, Path directory, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(database.settings());
    all.put("belfry.demo", "true");
    all.putAll(settings);
    Belfry belfry = new Belfry(database, directory, all);
    belfry.awaitReady();
    return belfry;
  }

  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  public Path directory() {
    return directory;
  }

  /** A client of the hub with this bearer token and the demo's API key. */
  public HubClient hub(String token) {
    return HubClient.of(url(), token);
  }

  /** A client of the native API with this bearer token. */
  public Http api(String token) {
    return Http.at(url().resolve("/belfry/v1")).with("Authorization", "Bearer " + token);
  }

  public void kill() {
    process.kill();
  }

  /** Starts it again on the same port, directory and database. */
  public void restart() {
    process = BelfryProcess.start(directory, settings, port);
    awaitReady();
  }

  public String output() {
    return process.output();
  }

  @Override
  public void close() {
    process.stop();
  }

  @Override
  public String toString() {
    return database.toString();
  }

  private void awaitReady() {
    Http health = Http.at(url());
    await("Belfry in " + directory)
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsInstanceOf(ProcessingException.class)
        .failFast("Belfry ended: " + directory, () -> !process.isAlive())
        .until(() -> health.get("/health/ready").status() == 200);
  }
}
