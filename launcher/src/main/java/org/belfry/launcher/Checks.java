package org.belfry.launcher;

import java.io.IOException;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be known to be wrong before a server boots, which takes long and says much. The rules
 * are those of the application, which is asked by reflection; it checks the same again when it
 * starts.
 */
final class Checks {
  private static final String PREFLIGHT = "org.belfry.platform.preflight.Preflight";

  private static final int REFUSED = 1;

  private Checks() {}

  /** Ends the process if there are any. */
  static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      System.err.println("Belfry does not start:");
      faults.forEach(fault -> System.err.println("  " + fault));
      System.exit(REFUSED);
    }
  }

  /** Every fault with its remedy, a line each. */
  static List<String> faults(Options options, Installation installation) throws IOException {
    return Stream.of(
            installation.fault().stream(),
            options.faults(),
            new Ports(options).faults(),
            configuration(options, installation).stream())
        .flatMap(faults -> faults)
        .toList();
  }

  private static List<String> configuration(Options options, Installation installation) {
    if (options.hasFurtherSources()) {
      return List.of();
    }
    try {
      return configuration(installation);
    } catch (IOException
        | ReflectiveOperationException
        | LinkageError
        | ServiceConfigurationError broken) {
      System.err.println("Belfry could not check its configuration before the start: " + broken);
      return List.of();
    }
  }

  private static List<String> configuration(Installation installation)
      throws IOException, ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    try (ApplicationClasses classes = ApplicationClasses.of(installation)) {
      thread.setContextClassLoader(classes);
      @SuppressWarnings("unchecked")
      Supplier<List<String>> preflight =
          (Supplier<List<String>>) classes.loadClass(PREFLIGHT).getConstructor().newInstance();
      return preflight.get();
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}
