package org.belfry.system.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.belfry.system.Artifacts;

/** An agent as a JAR, since the JVM takes it as nothing else. */
final class AgentJar {
  private AgentJar() {}

  /**
   * The JVM's options. The agent is also on the boot class path, with its library: all of Belfry's
   * class loaders see it there.
   */
  static List<String> options(Class<?> agent, String arguments) {
    Path jar = build(agent);
    return List.of(
        "-Xbootclasspath/a:" + jar + ":" + home(ByteBuddy.class),
        "-javaagent:" + jar + "=" + arguments);
  }

  private static Path build(Class<?> agent) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", agent.getName());
    Path classes = home(agent);
    String directory = agent.getPackageName().replace('.', '/');
    Path jar = Artifacts.newDirectory("agent").resolve("agent.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.list(classes.resolve(directory))) {
      for (Path file : files.toList()) {
        out.putNextEntry(new JarEntry(directory + "/" + file.getFileName()));
        try (InputStream in = Files.newInputStream(file)) {
          in.transferTo(out);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return jar;
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
