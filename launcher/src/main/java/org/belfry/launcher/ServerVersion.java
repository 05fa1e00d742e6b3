package org.belfry.launcher;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Which server {@code belfry.jar} carries: it depends on the JDK that it was built with. The
 * manifests of both jars say so.
 */
final class ServerVersion {
  private static final String NAME = "Server";
  private static final String OLDEST_JAVA = "Oldest-Java";
  private static final String PLACE = "{server}";

  private ServerVersion() {}

  /** A text that has a place for it. */
  static String putInto(String text) throws IOException {
    return text.contains(PLACE)
        ? text.replace(PLACE, said().getValue(NAME) + ", Java " + Runtime.version())
        : text;
  }

  /** That this Java is too old for it, and what to do about it. */
  static Optional<String> fault() throws IOException {
    return fault(said(), Runtime.version().feature());
  }

  static Optional<String> fault(Attributes said, int java) {
    int oldest = Integer.parseInt(said.getValue(OLDEST_JAVA));
    return java >= oldest
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "This is Java %d, and %s, which this belfry.jar carries, needs %d or newer. Start it"
                    + " with a newer one, or build the jar with JDK %d.",
                java,
                said.getValue(NAME),
                oldest,
                java));
  }

  private static Attributes said() throws IOException {
    try (JarFile jar = new JarFile(CodeSources.ownJar().orElseThrow().toFile())) {
      return jar.getManifest().getMainAttributes();
    }
  }
}
