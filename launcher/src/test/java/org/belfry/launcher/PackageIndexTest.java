package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.belfry.launcher.PackageIndex.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageIndexTest {
  @TempDir private Path directory;

  @Test
  void aClassIsFoundInTheFirstJarThatHasIt() throws IOException {
    URL one = jar("one of two.jar", "a/First.class", "a/b/Both.class");
    URL two = jar("two.jar", "a/b/Both.class", "a/b/Second.class", "Unpackaged.class");
    PackageIndex index = new PackageIndex(new URL[] {directory.toUri().toURL(), one, two});

    assertEquals(one, where(index, "a.First"));
    assertEquals(one, where(index, "a.b.Both"));
    assertEquals(two, where(index, "a.b.Second"));
    assertEquals(two, where(index, "Unpackaged"));
  }

  @Test
  void whatIsInNoneIsNotFound() throws IOException {
    PackageIndex index = new PackageIndex(new URL[] {jar("one.jar", "a/First.class", "c/text")});

    assertNull(index.find("a.Second"));
    assertNull(index.find("b.First"));
    assertNull(index.find("c.text"));
  }

  @Test
  void aClassForNewerVersionsOfJavaIsTheOneThere() throws IOException {
    URL url = jar("versions.jar", "a/First.class", "META-INF/versions/9/a/First.class");

    Found found = new PackageIndex(new URL[] {url}).find("a.First");

    assertNotNull(found);
    assertEquals("META-INF/versions/9/a/First.class", found.entry().getRealName());
  }

  private static URL where(PackageIndex index, String className) {
    Found found = index.find(className);
    assertNotNull(found, className);
    return found.library().url();
  }

  private URL jar(String name, String... entries) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    Path jar = directory.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (String entry : entries) {
        out.putNextEntry(new JarEntry(entry));
      }
    }
    return jar.toUri().toURL();
  }
}
