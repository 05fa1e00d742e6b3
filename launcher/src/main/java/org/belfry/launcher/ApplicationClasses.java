package org.belfry.launcher;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Loads what is in the application before a server does, and without one. */
final class ApplicationClasses extends URLClassLoader {
  private ApplicationClasses(List<Path> libraries, Path configuration) {
    super(
        Stream.concat(libraries.stream(), Stream.of(configuration))
            .map(ApplicationClasses::url)
            .toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  /**
   * @throws IOException if it lacks something
   */
  static ApplicationClasses of(Installation installation) throws IOException {
    try (Stream<Path> files = Files.list(installation.application().resolve("WEB-INF/lib"))) {
      return new ApplicationClasses(
          files.sorted().toList(), installation.library("microprofile-config-api.jar"));
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
