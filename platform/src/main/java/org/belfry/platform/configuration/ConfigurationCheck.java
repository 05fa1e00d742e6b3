package org.belfry.platform.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.eclipse.microprofile.config.Config;

/** Refuses to start on a wrong or unknown {@code belfry.*} key, all faults at once. */
@ApplicationScoped
public class ConfigurationCheck {
  @Inject private Config config;
  @Inject private Instance<SettingsReader<?>> readers;

  /**
   * @throws InvalidConfiguration if anything is wrong
   */
  public void run() {
    Configuration configuration = new Configuration(config);
    readers.forEach(reader -> reader.read(configuration));
    // Several features may read the same key.
    Set<ConfigurationFault> faults = new LinkedHashSet<>(configuration.faults());
    faults.addAll(unknown(configuration.known()));
    if (!faults.isEmpty()) {
      throw StartRefusal.because(new InvalidConfiguration(List.copyOf(faults)));
    }
  }

  private List<ConfigurationFault> unknown(Set<String> known) {
    Set<String> knownVariables =
        known.stream().map(ConfigurationCheck::variable).collect(Collectors.toSet());
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> variable(name).startsWith("BELFRY_"))
        .filter(name -> !knownVariables.contains(variable(name)))
        .distinct()
        .sorted()
        .map(name -> unknown(name, known))
        .toList();
  }

  private ConfigurationFault unknown(String name, Set<String> known) {
    String nearest =
        known.stream()
            .min(
                Comparator.comparing(
                    key ->
                        LevenshteinDistance.getDefaultInstance()
                            .apply(variable(name), variable(key))))
            .orElseThrow();
    return new ConfigurationFault(
        name,
        config.getOptionalValue(name, String.class).orElse(""),
        "belongs to a key that exists, and nothing reads this one",
        "Did you mean " + nearest + " (" + variable(nearest) + ")?");
  }

  /** The name of the environment variable for a key, as MicroProfile Config maps it. */
  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
