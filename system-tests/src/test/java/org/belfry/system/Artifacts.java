package org.belfry.system;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made and where the tests may write; Maven says where. */
public final class Artifacts {
  private Artifacts() {}

  /** The shipped {@code belfry.jar}. */
  public static Path jar() {
    return root().resolve("web/target/belfry.jar");
  }

  public static Path war() {
    return root().resolve("web/target/belfry.war");
  }

  public static Path ear() {
    return root().resolve("ear/target/belfry.ear");
  }

  /** The directory of the project's parent POM. */
  public static Path root() {
    return Path.of(requireNonNull(System.getProperty("belfry.root"), "belfry.root"));
  }

  /** A directory below this module's {@code target}. */
  public static Path directory(String name) {
    try {
      return Files.createDirectories(root().resolve("system-tests/target").resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A new, empty directory below this module's {@code target}. */
  public static Path newDirectory(String prefix) {
    try {
      return Files.createTempDirectory(directory("belfry"), prefix + "-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
