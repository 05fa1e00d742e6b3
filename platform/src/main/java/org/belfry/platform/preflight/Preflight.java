package org.belfry.platform.preflight;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.configuration.ConfigurationFaults;
import org.belfry.platform.persistence.check.DatabaseCheck;
import org.belfry.platform.persistence.check.DatabaseRule;
import org.eclipse.microprofile.config.Config;

/**
 * Finds in a second what would stop the start after the server has booted. The launcher makes one
 * by reflection. There are no beans yet: settings and rules are those that {@code META-INF} lists.
 */
public final class Preflight implements Supplier<List<String>> {
  private final Config config;

  /** With what the process has: system properties and environment variables. */
  public Preflight() {
    this(new ProcessConfig(List.of(new SystemProperties(), new EnvironmentVariables())));
  }

  Preflight(Config config) {
    this.config = config;
  }

  /** Every fault with its remedy, a line each. */
  @Override
  public List<String> get() {
    List<ConfigurationFault> faults = new ArrayList<>(ConfigurationFaults.of(config));
    if (faults.stream().noneMatch(fault -> fault.key().startsWith("belfry.db."))) {
      DatabaseCheck.of(config).fault(rules(), new Configuration(config)).ifPresent(faults::add);
      forgetDrivers();
    }
    return faults.stream().map(ConfigurationFault::toString).toList();
  }

  private static ServiceLoader<DatabaseRule> rules() {
    return ServiceLoader.load(DatabaseRule.class, Preflight.class.getClassLoader());
  }

  /** They have registered themselves, and would keep all these classes in memory. */
  private static void forgetDrivers() {
    DriverManager.drivers()
        .filter(driver -> driver.getClass().getClassLoader() == Preflight.class.getClassLoader())
        .forEach(
            driver -> {
              try {
                DriverManager.deregisterDriver(driver);
              } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
              }
            });
  }
}
