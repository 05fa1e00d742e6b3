package org.belfry.platform.persistence.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.belfry.datasource.BelfryDataSource;
import org.belfry.datasource.JdbcUrl;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.persistence.DatabaseSettings;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Finds out whether Belfry can work with the database that is configured. */
public final class DatabaseCheck {
  private final DatabaseSettings settings;
  private final JdbcUrl url;
  private final DataSource dataSource;

  public DatabaseCheck(DatabaseSettings settings, DataSource dataSource) {
    this.settings = settings;
    this.url = settings.url();
    this.dataSource = dataSource;
  }

  /**
   * @param config whose {@code belfry.db.*} are right in themselves
   */
  public static DatabaseCheck of(Config config) {
    return new DatabaseCheck(
        DatabaseSettings.of(new Configuration(config)), new BelfryDataSource(config));
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
      Optional<ConfigurationFault> fault =
          url.isH2() ? Optional.empty() : new PostgresqlCheck(settings, connection).fault();
      for (DatabaseRule rule : rules) {
        fault = fault.isPresent() ? fault : rule.fault(connection, configuration);
      }
      return fault;
    } catch (SQLException failure) {
      return Optional.of(DatabaseRefusal.of(failure).fault(url));
    }
  }

  /**
   * What Belfry can begin with, but should be mended; empty if nothing is.
   *
   * @throws SQLException if the database cannot be asked
   */
  public Optional<String> warning() throws SQLException {
    if (url.isH2()) {
      return Optional.empty();
    }
    try (Connection connection = dataSource.getConnection()) {
      return new PostgresqlCheck(settings, connection).warning();
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
}
