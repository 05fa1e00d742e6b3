package org.belfry.platform.configuration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one feature: a class with a static {@code of(Configuration)}, whose name stands
 * in its module's {@code META-INF/belfry/settings}. All of them are read at start, so that all
 * faults are found before anything runs, and a key that nobody reads is known to be a mistake. A
 * list, since the launcher asks before there are beans, and where nothing is scanned.
 *
 * @param type {@code …Settings}
 */
public record SettingsType<T>(Class<T> type) {
  private static final String LIST = "META-INF/belfry/settings";
  private static final String FACTORY = "of";

  /** Those of all modules. */
  public static List<SettingsType<?>> listed() {
    return SettingsType.class
        .getClassLoader()
        .resources(LIST)
        .flatMap(SettingsType::names)
        .distinct()
        .<SettingsType<?>>map(SettingsType::named)
        .toList();
  }

  /** What is wrong becomes a fault of the configuration. */
  public T read(Configuration configuration) {
    try {
      Method factory = type.getDeclaredMethod(FACTORY, Configuration.class);
      factory.setAccessible(true);
      return type.cast(factory.invoke(null, configuration));
    } catch (InvocationTargetException failed) {
      throw unchecked(failed.getCause());
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(type.getName() + " has no of(Configuration)", wrong);
    }
  }

  /** As if it had been called directly: the launcher tells faults from what it cannot load. */
  private RuntimeException unchecked(@Nullable Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(type.getName() + " could not be read", thrown);
  }

  private static SettingsType<?> named(String name) {
    try {
      return new SettingsType<>(Class.forName(name, false, SettingsType.class.getClassLoader()));
    } catch (ClassNotFoundException wrong) {
      throw new IllegalStateException(LIST + " names what is not there: " + name, wrong);
    }
  }

  private static Stream<String> names(URL list) {
    try {
      URLConnection connection = list.openConnection();
      // Else the jar would stay open after its class loader.
      connection.setUseCaches(false);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList().stream();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
