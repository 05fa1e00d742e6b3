package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A certificate that nobody vouches for, with its key. */
final class SelfMade {
  private SelfMade() {}

  /** A file in {@code directory}; the alias is {@code own}. */
  static Path keystore(Path directory, String password) throws IOException, InterruptedException {
    Path file = directory.resolve("own.p12");
    int status =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    password,
                    "-alias",
                    "own",
                    "-dname",
                    "CN=localhost"))
            .start()
            .waitFor();
    assertEquals(0, status);
    return file;
  }
}
