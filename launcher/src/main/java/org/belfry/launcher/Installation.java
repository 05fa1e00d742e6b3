package org.belfry.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A server that lies unpacked, which processes share and nobody changes.
 *
 * @param folder named by the checksum of the {@code belfry.jar} that carried it
 */
record Installation(Path folder) {
  private static final String JAR = "server.jar";

  /** The one that this class was loaded from. */
  static Installation own() {
    Path jar = CodeSources.ownJar().orElseThrow();
    return new Installation(parent(jar.toAbsolutePath()));
  }

  /** Where it lies beside others. */
  ServerFolder home() {
    return new ServerFolder(parent(folder));
  }

  private static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent(), "nothing is unpacked into the root");
  }

  /** Names all else on its class path. */
  Path jar() {
    return folder.resolve(JAR);
  }

  Path library(String name) {
    return folder.resolve("runtime").resolve(name);
  }

  /** Belfry itself, as it is deployed. */
  Path application() {
    return folder.resolve("ROOT");
  }

  /**
   * What a JVM has kept of the classes that it had loaded.
   *
   * @param feature of Java, such as 17: no other can use it
   */
  Path archive(int feature) {
    return folder.resolve("classes-" + feature + ".archive");
  }

  /** Tells where the jar lies that carried it. */
  Path origin() {
    return folder.resolve("origin");
  }

  /** Until this process ends, nobody removes it. */
  void keep() throws IOException {
    try {
      FolderLocks.keep(folder);
    } catch (FileSystemException unwritable) {
      // It is part of an image, for example, and whoever runs this cannot remove it either.
    }
  }

  /** Why it is not the one to start, and what to do about it. */
  Optional<String> fault() throws IOException {
    if (!Files.exists(origin())) {
      return Optional.empty();
    }
    Path jar = Path.of(Files.readString(origin()));
    if (!Files.exists(jar)
        || new BelfryJar(jar).checksum().equals(folder.getFileName().toString())) {
      return Optional.empty();
    }
    return Optional.of(
        "%s is not what %s was made of. Run java -jar %s %s, which makes it anew."
            .formatted(jar, folder, jar, Warmup.OPTION));
  }
}
