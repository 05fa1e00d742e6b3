package org.belfry.platform.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.belfry.datasource.BelfryDataSource;
import org.belfry.datasource.JdbcUrl;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Finds out whether Belfry can work with the database that is configured. */
public final class DatabaseCheck {
  private static final String UTF_8 = "UTF8";

  private final JdbcUrl url;
  private final DataSource dataSource;

  DatabaseCheck(JdbcUrl url, DataSource dataSource) {
    this.url = url;
    this.dataSource = dataSource;
  }

  /**
   * @param config whose {@code belfry.db.*} are right in themselves
   */
  public static DatabaseCheck of(Config config) {
    return new DatabaseCheck(
        DatabaseSettings.of(new Configuration(config)).url(), new BelfryDataSource(config));
  }

  /**
   * What is wrong with it; empty if it will do. Takes a connection, and a few seconds at most.
   *
   * @param rules for what is in it
   */
  public Optional<ConfigurationFault> fault(
      Iterable<? extends DatabaseRule> rules, Configuration configuration) {
    Optional<ConfigurationFault> folder = url.file().flatMap(this::folder);
    if (folder.isPresent()) {
      return folder;
    }
    try (Connection connection = dataSource.getConnection()) {
      Optional<ConfigurationFault> fault = encoding(connection);
      for (DatabaseRule rule : rules) {
        fault = fault.isPresent() ? fault : rule.fault(connection, configuration);
      }
      return fault;
    } catch (SQLException failure) {
      return Optional.of(DatabaseRefusal.of(failure).fault(url));
    }
  }

  /** The nearest folder that is there is where the others are made. */
  private Optional<ConfigurationFault> folder(Path file) {
    @Nullable Path folder = file.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    boolean usable = folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    return usable
        ? Optional.empty()
        : Optional.of(
            new ConfigurationFault(
                JdbcUrl.KEY,
                url.text(),
                "names a file in a folder that Belfry can write to, which " + folder + " is not",
                "Give the user who runs Belfry that folder, or set another file, such as"
                    + " jdbc:h2:file:/var/lib/belfry/belfry."));
  }

  private Optional<ConfigurationFault> encoding(Connection connection) throws SQLException {
    if (url.isH2()) {
      return Optional.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SHOW server_encoding")) {
      answer.next();
      String encoding = answer.getString(1);
      return encoding.equals(UTF_8)
          ? Optional.empty()
          : Optional.of(
              new ConfigurationFault(
                  JdbcUrl.KEY,
                  url.text(),
                  "leads to a database that can store every character, with the encoding UTF8;"
                      + " this one has "
                      + encoding,
                  "Make one with: CREATE DATABASE belfry ENCODING 'UTF8' TEMPLATE template0"));
    }
  }
}
