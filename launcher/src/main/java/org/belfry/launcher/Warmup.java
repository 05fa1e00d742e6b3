package org.belfry.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts Belfry once beside everything else, uses it a little, and keeps what the JVM has loaded
 * and found out, in an archive that makes further starts faster.
 */
final class Warmup {
  static final String OPTION = "--warmup";

  /** From this one on, the archive also has classes linked, and what was learnt of methods. */
  private static final int AHEAD_OF_TIME = 25;

  private static final String READY = " is running at ";

  private final Installation installation;

  Warmup(Installation installation) {
    this.installation = installation;
  }

  /**
   * Prints the line to start Belfry with.
   *
   * @throws IOException if it could not be started, or did not do what was asked of it
   */
  void run() throws IOException, InterruptedException {
    int feature = Runtime.version().feature();
    Path archive = installation.archive(feature);
    Path part = archive.resolveSibling(archive.getFileName() + ".part");
    Path folder = Files.createTempDirectory("belfry-");
    try {
      rehearse(part, folder);
    } finally {
      FolderLocks.remove(folder);
    }
    Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
    Path line = installation.home().startLine();
    Files.write(line, startLine(archive));
    System.out.printf("Start Belfry by%n  java @%s --port 8080%n", line);
  }

  private void rehearse(Path archive, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Process belfry = start(archive, folder, port);
    List<String> output = new ArrayList<>();
    try (BufferedReader lines = belfry.inputReader()) {
      boolean ready = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        if (!ready && line.contains(READY)) {
          ready = true;
          Rehearsal.at(port).play();
          // The process itself would close what is read here.
          belfry.toHandle().destroy();
        }
      }
      belfry.waitFor();
      if (!ready || !Files.exists(archive)) {
        output.forEach(System.err::println);
        throw new IOException("it did not start; what it said is above.");
      }
    } finally {
      belfry.destroyForcibly();
    }
  }

  /** With nothing of what is configured: with data of its own, for nobody else to see. */
  private Process start(Path archive, Path folder, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions());
    command.add(
        (Runtime.version().feature() < AHEAD_OF_TIME
                ? "-XX:ArchiveClassesAtExit="
                : "-XX:AOTCacheOutput=")
            + archive);
    // The JVM would tell of each class that it has not kept.
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error"));
    command.add("-Dbelfry.demo=true");
    command.addAll(List.of("-jar", installation.jar().toString()));
    command.addAll(List.of("--address", "127.0.0.1", "--port", String.valueOf(port)));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BELFRY_"));
    return builder.start();
  }

  /** Those that this JVM was given: an archive is of use to others like it. */
  private static List<String> jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-X"))
        .filter(option -> Stream.of("Archive", "AOT", "Xshare", "Xlog").noneMatch(option::contains))
        .toList();
  }

  private List<String> startLine(Path archive) {
    List<String> line = new ArrayList<>(jvmOptions());
    line.add(
        (Runtime.version().feature() < AHEAD_OF_TIME ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=")
            + archive);
    line.add("-jar");
    line.add(installation.jar().toString());
    return line.stream().map(Warmup::quoted).toList();
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
