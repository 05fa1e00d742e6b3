package org.belfry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The shipped jar after {@code --warmup}, which all tests start by the line that it has printed:
 * they start so many that each second counts.
 */
final class WarmServer {
  private static final Path FOLDER = Artifacts.directory("server");
  private static final Path START_LINE = warmUp();

  private WarmServer() {}

  static Path startLine() {
    return START_LINE;
  }

  private static Path warmUp() {
    Path line = FOLDER.resolve("start");
    try {
      if (!isNewer(line, Artifacts.jar())) {
        run();
      }
      return line;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  private static boolean isNewer(Path line, Path jar) throws IOException {
    return Files.exists(line)
        && Files.getLastModifiedTime(line).compareTo(Files.getLastModifiedTime(jar)) > 0;
  }

  private static void run() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(BelfryProcess.java()));
    command.addAll(BelfryProcess.JVM_OPTIONS);
    command.addAll(List.of("-jar", Artifacts.jar().toString(), "--warmup"));
    Path log = FOLDER.resolve("warmup.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("BELFRY_SERVER_FOLDER", FOLDER.toString());
    if (builder.start().waitFor() != 0) {
      throw new IllegalStateException("--warmup has failed:\n" + Files.readString(log));
    }
  }
}
