package org.belfry.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** In which of many JARs a class is, by the packages that each of them has. */
final class PackageIndex {
  private static final String CLASS = ".class";

  private final Map<String, List<Library>> libraries = new HashMap<>();

  /** An open JAR. */
  record Library(URL url, JarFile jar) {}

  /** A class in a JAR. */
  record Found(Library library, JarEntry entry) {}

  /**
   * @param urls of JARs; what else they lead to has no classes
   */
  PackageIndex(URL[] urls) throws IOException {
    for (URL url : urls) {
      File file = new File(URI.create(url.toString()));
      if (file.isFile()) {
        JarFile jar = new JarFile(file, false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
        add(new Library(url, jar));
      }
    }
  }

  private void add(Library library) {
    library
        .jar()
        .versionedStream()
        .map(JarEntry::getName)
        .filter(name -> name.endsWith(CLASS))
        .map(PackageIndex::directory)
        .collect(Collectors.toSet())
        .forEach(name -> libraries.computeIfAbsent(name, first -> new ArrayList<>(1)).add(library));
  }

  /** The first of the JARs decides, as on any class path. */
  @Nullable Found find(String className) {
    String path = className.replace('.', '/') + CLASS;
    for (Library library : libraries.getOrDefault(directory(path), List.of())) {
      @Nullable JarEntry entry = library.jar().getJarEntry(path);
      if (entry != null) {
        return new Found(library, entry);
      }
    }
    return null;
  }

  private static String directory(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
