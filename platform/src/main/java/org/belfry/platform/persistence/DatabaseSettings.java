package org.belfry.platform.persistence;

import org.belfry.platform.configuration.Configuration;

/**
 * Where the one database is ({@code belfry.db.*}).
 *
 * @param url JDBC URL of H2 or PostgreSQL
 * @param user may be empty
 * @param password may be empty
 */
record DatabaseSettings(String url, String user, String password) {
  private static final String DEFAULT_URL = "jdbc:h2:file:./data/belfry";

  static DatabaseSettings of(Configuration configuration) {
    return new DatabaseSettings(
        configuration.value(
            "belfry.db.url",
            durable(DEFAULT_URL),
            DatabaseSettings::url,
            "is a JDBC URL of H2 or PostgreSQL",
            "Set it to jdbc:postgresql://localhost/belfry, for example."),
        configuration.text("belfry.db.user", "belfry"),
        configuration.text("belfry.db.password", ""));
  }

  boolean isH2() {
    return isH2(url);
  }

  private static String url(String text) {
    if (isH2(text)) {
      return durable(text);
    }
    if (text.startsWith("jdbc:postgresql:")) {
      return text;
    }
    throw new IllegalArgumentException(text);
  }

  private static boolean isH2(String url) {
    return url.startsWith("jdbc:h2:");
  }

  /** H2 answers a commit half a second before it writes it unless told otherwise. */
  private static String durable(String url) {
    return url.contains("WRITE_DELAY") ? url : url + ";WRITE_DELAY=0";
  }
}
