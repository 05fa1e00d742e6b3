package org.belfry.datasource;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the database is ({@code belfry.db.url}).
 *
 * @param text as the driver takes it
 */
public record JdbcUrl(String text) {
  public static final String KEY = "belfry.db.url";

  private static final String H2 = "jdbc:h2:";

  /** A prefix of one letter is a drive; longer ones H2 takes for a place or a file system. */
  private static final Pattern H2_FILE =
      Pattern.compile("jdbc:h2:(file:)?(?<path>(?![A-Za-z0-9]{2,}:)[^;]+)(;.*)?");

  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** A file below the working directory. */
  public static final JdbcUrl DEFAULT = of("jdbc:h2:file:./data/belfry");

  /**
   * @throws IllegalArgumentException unless it is one of H2 or PostgreSQL
   */
  public static JdbcUrl of(String text) {
    if (text.startsWith(H2)) {
      return new JdbcUrl(durable(text));
    }
    if (text.startsWith(POSTGRESQL)) {
      return new JdbcUrl(text);
    }
    throw new IllegalArgumentException(text);
  }

  public boolean isH2() {
    return text.startsWith(H2);
  }

  /**
   * The file of an H2 database; empty for PostgreSQL, and for H2 in memory, on a server or on a
   * file system of its own, such as {@code nioMapped:}.
   */
  public Optional<Path> file() {
    Matcher file = H2_FILE.matcher(text);
    return file.matches()
        ? Optional.of(
            Path.of(file.group("path").replaceFirst("^~(?=/)", home()) + ".mv.db")
                .toAbsolutePath()
                .normalize())
        : Optional.empty();
  }

  private static String home() {
    return Matcher.quoteReplacement(System.getProperty("user.home"));
  }

  /**
   * H2 answers a commit half a second before it writes it unless told otherwise, and gives up
   * waiting for a lock after two seconds, less than a large publication takes.
   */
  private static String durable(String url) {
    return with("LOCK_TIMEOUT", "30000", with("WRITE_DELAY", "0", url));
  }

  private static String with(String setting, String value, String url) {
    return url.contains(setting) ? url : url + ";" + setting + "=" + value;
  }
}
