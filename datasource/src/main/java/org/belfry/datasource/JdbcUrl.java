package org.belfry.datasource;

/**
 * Where the database is ({@code belfry.db.url}).
 *
 * @param text as the driver takes it
 */
public record JdbcUrl(String text) {
  public static final String KEY = "belfry.db.url";

  /** A file below the working directory. */
  public static final JdbcUrl DEFAULT = of("jdbc:h2:file:./data/belfry");

  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

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
