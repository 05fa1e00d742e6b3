package org.belfry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checked-in descriptions of the APIs. */
public final class Descriptions {
  private static final Path FOLDER =
      Artifacts.root().resolve("web/src/main/resources/org/belfry/web/description");

  private Descriptions() {}

  /**
   * @param dialect such as {@code hub}
   */
  public static String of(String dialect) {
    try {
      return Files.readString(FOLDER.resolve(dialect + ".json"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
