package org.belfry.platform.configuration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.belfry.datasource.Secrets;
import org.belfry.platform.text.NearestName;
import org.eclipse.microprofile.config.Config;

/** All that is wrong with the {@code belfry.*} keys: values, and keys that nothing reads. */
public final class ConfigurationFaults {
  private static final String PREFIX = "BELFRY_";
  private static final String PORT = "BELFRY_PORT";
  private static final String PORT_REMEDY =
      "The port of belfry.jar is an option of the command line: --port 8080.";

  private final Config config;

  private ConfigurationFaults(Config config) {
    this.config = config;
  }

  /** Of the settings of all features, since what none of them reads is a mistake. */
  public static List<ConfigurationFault> of(Config config) {
    Configuration configuration = new Configuration(config);
    SettingsType.listed().forEach(settings -> settings.read(configuration));
    // Several features may read the same key.
    Set<ConfigurationFault> faults = new LinkedHashSet<>(configuration.faults());
    faults.addAll(new ConfigurationFaults(config).unknown(configuration.known()));
    return List.copyOf(faults);
  }

  private List<ConfigurationFault> unknown(Set<String> known) {
    Set<String> knownVariables =
        known.stream().map(ConfigurationFaults::variable).collect(Collectors.toSet());
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> variable(name).startsWith(PREFIX))
        .filter(name -> !knownVariables.contains(variable(name)))
        .filter(name -> !ServiceVariable.is(name, value(name)))
        .distinct()
        .sorted()
        .map(name -> unknown(name, known))
        .toList();
  }

  private ConfigurationFault unknown(String name, Set<String> known) {
    return new ConfigurationFault(
        name,
        value(name),
        "belongs to a key that exists, and nothing reads this one",
        variable(name).equals(PORT) ? PORT_REMEDY : remedy(variable(name), known));
  }

  private static String remedy(String variable, Set<String> known) {
    String nearest = NearestName.among(known, ConfigurationFaults::variable, variable);
    return "Did you mean " + nearest + " (" + variable(nearest) + ")?";
  }

  /** As it is written: what an unknown key means is not for anybody to evaluate. */
  private String value(String name) {
    return Secrets.read(config, name).orElse("");
  }

  /** The name of the environment variable for a key, as MicroProfile Config maps it. */
  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
