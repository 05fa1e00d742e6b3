package org.belfry.platform.preflight;

import java.lang.reflect.Constructor;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.configuration.ConfigurationFaults;
import org.belfry.platform.configuration.SettingsReader;
import org.belfry.platform.persistence.check.DatabaseCheck;
import org.belfry.platform.persistence.check.DatabaseRule;
import org.eclipse.microprofile.config.Config;

/**
 * Finds in a second what would stop the start after the server has booted. The launcher makes one
 * by reflection, and gives it the names of all classes of Belfry's, as there are no beans yet.
 */
public final class Preflight implements Function<Collection<String>, List<String>> {
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
  public List<String> apply(Collection<String> classes) {
    List<ConfigurationFault> faults =
        new ArrayList<>(ConfigurationFaults.of(config, readers(classes)));
    if (faults.stream().noneMatch(fault -> fault.key().startsWith("belfry.db."))) {
      DatabaseCheck.of(config)
          .fault(all(classes, "Rule", DatabaseRule.class), new Configuration(config))
          .ifPresent(faults::add);
      forgetDrivers();
    }
    return faults.stream().map(ConfigurationFault::toString).toList();
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

  private static List<SettingsReader<?>> readers(Collection<String> classes) {
    List<SettingsReader<?>> readers = new ArrayList<>();
    all(classes, "Reader", SettingsReader.class).forEach(readers::add);
    return readers;
  }

  /** One of each class of that type, which is known by the end of its name. */
  private static <T> List<T> all(Collection<String> classes, String suffix, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (String name : classes) {
      if (name.endsWith(suffix)) {
        one(name, type).ifPresent(found::add);
      }
    }
    return found;
  }

  private static <T> Optional<T> one(String name, Class<T> type) {
    try {
      Class<?> candidate = Class.forName(name, false, Preflight.class.getClassLoader());
      if (candidate.isInterface() || !type.isAssignableFrom(candidate)) {
        return Optional.empty();
      }
      Constructor<?> constructor = candidate.getDeclaredConstructor();
      constructor.setAccessible(true);
      return Optional.of(type.cast(constructor.newInstance()));
    } catch (NoClassDefFoundError ofTheServer) {
      // Something else of that name, such as a reader of bodies.
      return Optional.empty();
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(name + " should need nothing to be made", wrong);
    }
  }
}
