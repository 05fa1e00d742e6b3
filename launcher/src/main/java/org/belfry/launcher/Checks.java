package org.belfry.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be known to be wrong before a server boots, which takes long and says much. The rules
 * are those of the application, which is asked by reflection; it checks the same again when it
 * starts.
 */
final class Checks {
  private static final String PREFLIGHT = "org.belfry.platform.preflight.Preflight";

  private Checks() {}

  /** Every fault with its remedy, a line each. */
  static List<String> faults(Options options) {
    return Stream.concat(new Ports(options).faults(), configuration(options).stream()).toList();
  }

  private static List<String> configuration(Options options) {
    @Nullable CodeSource source = Checks.class.getProtectionDomain().getCodeSource();
    if (source == null || options.hasFurtherSources()) {
      return List.of();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar) ? configuration(jar) : List.of();
    } catch (URISyntaxException
        | IOException
        | ReflectiveOperationException
        | LinkageError broken) {
      System.err.println("Belfry could not check its configuration before the start: " + broken);
      return List.of();
    }
  }

  private static List<String> configuration(Path jar)
      throws IOException, ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    try (WarClasses war = WarClasses.of(jar)) {
      thread.setContextClassLoader(war);
      @SuppressWarnings("unchecked")
      Function<Collection<String>, List<String>> preflight =
          (Function<Collection<String>, List<String>>)
              war.loadClass(PREFLIGHT).getConstructor().newInstance();
      return preflight.apply(war.namesBelow("org.belfry"));
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}
