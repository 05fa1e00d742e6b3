package org.belfry.platform.persistence.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.belfry.datasource.JdbcUrl;
import org.belfry.datasource.PostgresqlSession;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.persistence.DatabaseSettings;

/** Finds out whether a PostgreSQL is set up as Belfry needs it. */
record PostgresqlCheck(DatabaseSettings settings, Connection connection) {
  private static final String UTF_8 = "UTF8";

  /** What nobody can work with. */
  Optional<ConfigurationFault> fault() throws SQLException {
    Optional<ConfigurationFault> encoding = encoding();
    return encoding.isPresent() || isPooled() ? encoding : room().fault(settings.poolSize());
  }

  /** What goes wrong later, under load or when a node freezes, and how to mend it. */
  Optional<String> warning() throws SQLException {
    return isPooled() ? limits() : room().warning(settings.poolSize());
  }

  private boolean isPooled() throws SQLException {
    return !PostgresqlSession.isDirect(connection);
  }

  private DatabaseRoom room() throws SQLException {
    return DatabaseRoom.of(connection);
  }

  private Optional<ConfigurationFault> encoding() throws SQLException {
    String encoding = setting("server_encoding");
    return encoding.equals(UTF_8)
        ? Optional.empty()
        : Optional.of(
            new ConfigurationFault(
                JdbcUrl.KEY,
                settings.url().text(),
                "leads to a database that can store every character, with the encoding UTF8;"
                    + " this one has "
                    + encoding,
                "Make one with: CREATE DATABASE belfry ENCODING 'UTF8' TEMPLATE template0"));
  }

  /** Behind a pooler Belfry cannot set them for a session. */
  private Optional<String> limits() throws SQLException {
    Map<String, String> unset = new TreeMap<>(PostgresqlSession.LIMITS);
    for (String name : PostgresqlSession.LIMITS.keySet()) {
      if (!setting(name).equals("0")) {
        unset.remove(name);
      }
    }
    String remedy =
        unset.entrySet().stream()
            .map(limit -> role(limit.getKey(), limit.getValue()))
            .collect(Collectors.joining(" "));
    return unset.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The database is reached through a pooler, so Belfry cannot set for how long a"
                + " transaction may rest or wait, and a node that freezes keeps its locks from the"
                + " others. Let PostgreSQL know: "
                + remedy);
  }

  private String role(String name, String value) {
    return "ALTER ROLE " + settings.user() + " SET " + name + " = '" + value + "';";
  }

  private String setting(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SHOW " + name)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
