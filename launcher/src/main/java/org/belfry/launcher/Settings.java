package org.belfry.launcher;

import java.util.Locale;
import java.util.Optional;

/**
 * What the launcher itself reads of the configuration, before there is anything to read it with.
 */
final class Settings {
  private Settings() {}

  /** Without the blanks around it; empty if it is not set, or has nothing but blanks. */
  static Optional<String> text(String key) {
    return raw(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Blanks count, as in the application's secrets; the newline that files end with does not. */
  static String secret(String key) {
    return raw(key).map(value -> value.replaceFirst("\\r?\\n\\z", "")).orElse("");
  }

  private static Optional<String> raw(String key) {
    String variable = key.replaceAll("[^a-z]", "_").toUpperCase(Locale.ROOT);
    return Optional.ofNullable(System.getProperty(key, System.getenv(variable)));
  }
}
