package org.belfry.launcher;

import java.io.IOException;
import java.util.jar.JarFile;

/** Which server {@code belfry.jar} carries: it depends on the JDK that it was built with. */
final class ServerVersion {
  /** Of the manifests of both jars. */
  private static final String ATTRIBUTE = "Server";

  private static final String PLACE = "{server}";

  private ServerVersion() {}

  /** A text that has a place for it. */
  static String putInto(String text) throws IOException {
    return text.contains(PLACE) ? text.replace(PLACE, current()) : text;
  }

  private static String current() throws IOException {
    try (JarFile jar = new JarFile(CodeSources.ownJar().orElseThrow().toFile())) {
      return "%s, Java %s"
          .formatted(jar.getManifest().getMainAttributes().getValue(ATTRIBUTE), Runtime.version());
    }
  }
}
