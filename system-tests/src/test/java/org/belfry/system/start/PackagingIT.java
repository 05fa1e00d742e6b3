package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.belfry.system.Artifacts;
import org.junit.jupiter.api.Test;

/** What is in the WAR and the EAR, and what is not. */
class PackagingIT {
  @Test
  void theWarBringsNothingThatTheServerHas() throws IOException {
    assertThat(classes(Artifacts.war()))
        .isNotEmpty()
        .noneMatch(name -> name.startsWith("jakarta/"))
        .noneMatch(name -> name.startsWith("javax/"))
        .noneMatch(name -> name.startsWith("org/eclipse/microprofile/"))
        .noneMatch(name -> name.startsWith("org/eclipse/persistence/"))
        .noneMatch(name -> name.startsWith("org/glassfish/"))
        .noneMatch(name -> name.startsWith("fish/payara/"));
  }

  @Test
  void noClassIsInTheWarTwice() throws IOException {
    List<String> classes = classes(Artifacts.war());
    Set<String> seen = new HashSet<>();

    assertThat(classes.stream().filter(name -> !seen.add(name))).isEmpty();
  }

  @Test
  void theEarWrapsTheSameWarAtTheRoot() throws IOException {
    try (ZipFile ear = new ZipFile(Artifacts.ear().toFile());
        ZipFile war = new ZipFile(Artifacts.war().toFile())) {
      assertThat(text(ear, "META-INF/application.xml"))
          .contains("<context-root>/</context-root>")
          .contains("version=\"10\"");
      assertThat(ear.getEntry("belfry.war").getSize()).isEqualTo(Artifacts.war().toFile().length());
      assertThat(names(ear))
          .filteredOn(name -> name.matches("lib/.*belfry.*"))
          .as("beans in EAR/lib would not be those of the WAR")
          .satisfiesExactlyInAnyOrder(
              name -> assertThat(name).contains("datasource"),
              name -> assertThat(name).contains("notifications-api"),
              name -> assertThat(name).contains("stereotypes"));
      assertThat(names(war)).contains("WEB-INF/beans.xml");
    }
  }

  private static List<String> classes(Path war) throws IOException {
    List<String> classes = new ArrayList<>();
    try (ZipFile zip = new ZipFile(war.toFile())) {
      for (String name : names(zip)) {
        if (name.endsWith(".jar")) {
          try (ZipInputStream jar = new ZipInputStream(zip.getInputStream(zip.getEntry(name)))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
              classes.add(entry.getName());
            }
          }
        }
      }
    }
    classes.removeIf(
        name ->
            !name.endsWith(".class")
                || name.startsWith("META-INF/")
                || name.endsWith("-info.class"));
    return classes;
  }

  private static List<String> names(ZipFile zip) {
    return zip.stream().map(ZipEntry::getName).toList();
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
