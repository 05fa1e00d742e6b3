package org.belfry.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Loads what is in the application before a server does, and without one. */
final class ApplicationClasses extends URLClassLoader {
  private static final String CLASS = ".class";

  private final List<Path> libraries;

  private ApplicationClasses(List<Path> libraries, Path configuration) {
    super(
        Stream.concat(libraries.stream(), Stream.of(configuration))
            .map(ApplicationClasses::url)
            .toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
    this.libraries = libraries;
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

  /** Names of all classes in a package and those below it. */
  List<String> namesBelow(String packageName) {
    String folder = packageName.replace('.', '/') + "/";
    return libraries.stream()
        .flatMap(ApplicationClasses::entries)
        .filter(name -> name.startsWith(folder) && name.endsWith(CLASS))
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .sorted()
        .toList();
  }

  private static Stream<String> entries(Path library) {
    try (JarFile jar = new JarFile(library.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
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
