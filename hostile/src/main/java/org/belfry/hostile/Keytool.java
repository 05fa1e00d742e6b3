package org.belfry.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own program for certificates, which has no API. */
final class Keytool {
  static final String PASSWORD = "hostile";

  private final Path directory;

  /**
   * @param directory for the files that the options name
   */
  Keytool(Path directory) {
    this.directory = directory;
  }

  void run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-storepass", PASSWORD));
    command.addAll(options);
    Path output = directory.resolve("keytool.log");
    int status =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException(Files.readString(output, StandardCharsets.UTF_8));
    }
  }
}
