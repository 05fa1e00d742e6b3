package org.belfry.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Loads what is in the WAR inside {@code belfry.jar} before a server does. All is read into memory
 * for a moment, so that nothing is unpacked, and nothing left behind.
 */
final class WarClasses extends ClassLoader implements AutoCloseable {
  private static final String WAR = "MICRO-INF/deploy/ROOT.war";
  private static final String CONFIGURATION = "MICRO-INF/runtime/microprofile-config-api.jar";
  private static final String LIBRARIES = "WEB-INF/lib/";
  private static final String CLASS = ".class";

  private final Map<String, byte[]> entries = new HashMap<>();

  private WarClasses() {
    super(ClassLoader.getPlatformClassLoader());
  }

  /**
   * @throws IOException if {@code jar} cannot be read, or has no WAR inside
   */
  static WarClasses of(Path jar) throws IOException {
    WarClasses classes = new WarClasses();
    try (ZipFile zip = new ZipFile(jar.toFile());
        ZipInputStream war = new ZipInputStream(open(zip, WAR));
        InputStream configuration = open(zip, CONFIGURATION)) {
      for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
        if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
          classes.add(new ZipInputStream(war));
        }
      }
      classes.add(new ZipInputStream(configuration));
    }
    return classes;
  }

  private static InputStream open(ZipFile zip, String name) throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException(zip.getName() + " has no " + name);
    }
    return zip.getInputStream(entry);
  }

  private void add(ZipInputStream jar) throws IOException {
    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
      if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
        entries.putIfAbsent(entry.getName(), jar.readAllBytes());
      }
    }
  }

  /** Names of all classes in a package and those below it. */
  List<String> namesBelow(String packageName) {
    String folder = packageName.replace('.', '/') + "/";
    return entries.keySet().stream()
        .filter(name -> name.startsWith(folder) && name.endsWith(CLASS))
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .sorted()
        .toList();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte @Nullable [] bytes = entries.get(name.replace('.', '/') + CLASS);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte @Nullable [] bytes = entries.get(name);
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  @Override
  public void close() {
    entries.clear();
  }
}
