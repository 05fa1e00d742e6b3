package org.belfry.platform.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The version of this Belfry, such as {@code 0.1.0}, as the build has written it down. Inject it,
 * or ask {@link #current()} where nothing is injected.
 */
public record Version(String text) {
  private static final String RESOURCE = "version.properties";
  private static final Version CURRENT = read();

  public static Version current() {
    return CURRENT;
  }

  @Override
  public String toString() {
    return text;
  }

  private static Version read() {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, RESOURCE));
      return new Version(Objects.requireNonNull(properties.getProperty("version"), RESOURCE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
