package org.belfry.system;

import static org.awaitility.Awaitility.await;

import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A running Belfry in demo mode, with the data it was given. */
public final class Belfry implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);

  private final Database database;
  private final Path directory;
  private final Map<String, String> settings;
  private final int port = BelfryProcess.freePort();
  private BelfryProcess process;

  private Belfry(
      Database database,
      Path directory,
      Map<String, String> settings,
      List<String> jvmOptions,
      List<String> arguments) {
    this.database = database;
    this.directory = directory;
    this.settings = new HashMap<>(database.settings());
    this.settings.put("belfry.demo", "true");
    this.settings.putAll(settings);
    this.process = BelfryProcess.start(directory, this.settings, port, jvmOptions, arguments);
  }

  /** Starts one in demo mode and waits until it is ready. */
  public static Belfry start(Database database, Map<String, String> settings) {
    return start(database, Artifacts.newDirectory(database.name()), settings);
  }

  /** Starts one in a given working directory; nodes that share it share the encryption key. */
  public static Belfry start(Database database, Path directory, Map<String, String> settings) {
    Belfry belfry = new Belfry(database, directory, settings, List.of(), List.of());
    belfry.awaitReady();
    return belfry;
  }

  /** Starts one with more options for its JVM. */
  public static Belfry start(
      Database database, Map<String, String> settings, List<String> jvmOptions) {
    Belfry belfry = launch(database, settings, jvmOptions);
    belfry.awaitReady();
    return belfry;
  }

  /** Starts one that may never get ready, with more options for its JVM. */
  public static Belfry launch(
      Database database, Map<String, String> settings, List<String> jvmOptions) {
    return new Belfry(
        database, Artifacts.newDirectory(database.name()), settings, jvmOptions, List.of());
  }

  /** Starts one with more arguments on its command line, such as {@code --sslport}. */
  public static Belfry startWith(
      Database database, Map<String, String> settings, List<String> arguments) {
    Belfry belfry =
        new Belfry(
            database, Artifacts.newDirectory(database.name()), settings, List.of(), arguments);
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

  /** Asks it to end, and waits until it has. */
  public void stop() {
    process.stop();
  }

  public void kill() {
    process.kill();
  }

  /** It does nothing more, and nobody is told. */
  public void freeze() {
    process.freeze();
  }

  /** After {@link #freeze}. */
  public void thaw() {
    process.thaw();
  }

  /** Starts it again on the same port, directory and database. */
  public void restart() {
    relaunch(List.of());
    awaitReady();
  }

  /** The same, though it may never get ready, with more options for its JVM. */
  public void relaunch(List<String> jvmOptions) {
    process = BelfryProcess.start(directory, settings, port, jvmOptions);
  }

  /** Bytes of all objects that are reachable in it: what others have left since counts not. */
  public long liveHeap() {
    return process.liveHeap();
  }

  /** How many objects of a class are reachable. */
  public long instances(String className) {
    return process.instances(className);
  }

  /** Whether one of its threads is in a method of a class. */
  public boolean isIn(String className) {
    return process.isIn(className);
  }

  /** What threads it has: how many by name, numbers in the names left out. */
  public Map<String, Long> threads() {
    return process.threads();
  }

  public String output() {
    return process.output();
  }

  @Override
  public void close() {
    stop();
  }

  @Override
  public String toString() {
    return database.toString();
  }

  /** Whether it says that it can work. */
  public boolean isReady() {
    try {
      return Http.at(url()).get("/health/ready").status() == 200;
    } catch (ProcessingException unanswered) {
      return false;
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  private void awaitReady() {
    await("Belfry in " + directory)
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .failFast("Belfry ended: " + directory, () -> !isAlive())
        .until(this::isReady);
  }
}
