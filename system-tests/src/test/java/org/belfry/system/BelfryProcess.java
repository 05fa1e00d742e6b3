package org.belfry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Belfry as somebody would start it, its output in {@code belfry.log}. */
public final class BelfryProcess {
  private static final long PATIENCE_SECONDS = 120;

  private static final int TAIL = 40;

  /** Small heaps and the quick compiler, since many of them start on one machine. */
  static final List<String> JVM_OPTIONS =
      List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** What a compiler has made and the build has tested is not verified with each start again. */
  private static final List<String> TRUST =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

  private static final Pattern THREAD_NAME = Pattern.compile("^\"(.*)\" #", Pattern.MULTILINE);

  private static final Set<BelfryProcess> ALL = ConcurrentHashMap.newKeySet();

  private final Process process;
  private final Path log;

  private BelfryProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * @param directory working directory; its {@code belfry.log} is appended to
   * @param settings {@code belfry.*} keys, passed as environment variables
   */
  public static BelfryProcess start(Path directory, Map<String, String> settings, int port) {
    return start(directory, settings, port, List.of());
  }

  static BelfryProcess start(
      Path directory, Map<String, String> settings, int port, List<String> jvmOptions) {
    return start(directory, settings, port, jvmOptions, List.of());
  }

  static BelfryProcess start(
      Path directory,
      Map<String, String> settings,
      int port,
      List<String> jvmOptions,
      List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(TRUST);
    command.addAll(jvmOptions);
    command.addAll(List.of("@" + WarmServer.startLine(), "--port", String.valueOf(port)));
    command.addAll(arguments);
    return start(directory, settings, command);
  }

  /** Starts it as it comes, by {@code java -jar belfry.jar}. */
  public static BelfryProcess startJar(
      Path directory, Map<String, String> settings, Path jar, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(JVM_OPTIONS);
    command.add("-Djava.io.tmpdir=" + directory.resolve("tmp"));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return start(directory, settings, command);
  }

  private static BelfryProcess start(
      Path directory, Map<String, String> settings, List<String> command) {
    Path log = directory.resolve("belfry.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("BELFRY_"));
    settings.forEach((key, value) -> builder.environment().put(variable(key), value));
    try {
      BelfryProcess belfry = new BelfryProcess(builder.start(), log);
      ALL.add(belfry);
      return belfry;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A port that nobody listens on. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<BelfryProcess> running() {
    ALL.removeIf(belfry -> !belfry.isAlive());
    return List.copyOf(ALL);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGTERM, and waits for the end. */
  public void stop() {
    process.destroy();
    exitStatus();
  }

  /** SIGKILL: no shutdown hook runs, no buffer is flushed. */
  public void kill() {
    process.destroyForcibly();
    exitStatus();
  }

  /** SIGSTOP: it does nothing more, and nobody is told; its connections stay open. */
  void freeze() {
    signal("-STOP");
  }

  /** Lets it go on as if nothing had been. */
  void thaw() {
    signal("-CONT");
  }

  private void signal(String name) {
    try {
      int status =
          new ProcessBuilder("kill", name, String.valueOf(process.pid())).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill " + name + " ended with " + status);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  /** Waits for the end. */
  public int exitStatus() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Belfry did not end:\n" + output());
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
    return process.exitValue();
  }

  /** Bytes of all objects that are reachable, and of nothing else. */
  long liveHeap() {
    return histogram("Total\\s+\\d+\\s+(\\d+)").orElseThrow();
  }

  /** How many objects of a class are reachable. */
  long instances(String className) {
    return histogram("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "\\b")
        .orElse(0);
  }

  private OptionalLong histogram(String row) {
    return Pattern.compile("(?m)^" + row)
        .matcher(ask("GC.class_histogram"))
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .findFirst();
  }

  /** Whether one of its threads is in a method of a class. */
  boolean isIn(String className) {
    return ask("Thread.print").contains("at " + className + ".");
  }

  /** The names of its threads, their numbers left out, and how many have each. */
  Map<String, Long> threads() {
    return THREAD_NAME
        .matcher(ask("Thread.print"))
        .results()
        .collect(
            Collectors.groupingBy(
                name -> name.group(1).replaceAll("[0-9]+", "#"),
                TreeMap::new,
                Collectors.counting()));
  }

  private String ask(String command) {
    try {
      String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process asking = new ProcessBuilder(jcmd, String.valueOf(process.pid()), command).start();
      return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Everything it has printed, log included. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where the log is and how it ends. */
  String tail() {
    List<String> lines = output().lines().toList();
    return log
        + " ends with:\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
