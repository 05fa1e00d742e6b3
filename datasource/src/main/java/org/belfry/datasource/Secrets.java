package org.belfry.datasource;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the application's secrets and the database's password. They are taken as they are written:
 * <code>${x}</code> in one is no expression, and blanks count. Files and the shells that read them
 * leave a newline at the end, which does not.
 */
public final class Secrets {
  private Secrets() {}

  /**
   * The secret under {@code key}, empty if none is set. It comes from the sources themselves, since
   * servers differ in what they call a raw value.
   */
  public static Optional<String> read(Config config, String key) {
    return StreamSupport.stream(config.getConfigSources().spliterator(), false)
        .flatMap(source -> valueIn(source, key))
        .findFirst()
        .map(Secrets::withoutNewline)
        .filter(secret -> !secret.isEmpty());
  }

  /** A source of environment variables maps names itself, but on some servers by the locale. */
  private static Stream<String> valueIn(ConfigSource source, String key) {
    String variable = key.replaceAll("[^A-Za-z0-9]", "_");
    return Stream.of(key, variable, variable.toUpperCase(Locale.ROOT))
        .flatMap(
            name -> {
              @Nullable String value = source.getValue(name);
              return Stream.ofNullable(value);
            })
        .limit(1);
  }

  private static String withoutNewline(String text) {
    String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return line.endsWith("\r") && !line.equals(text) ? line.substring(0, line.length() - 1) : line;
  }
}
