package org.belfry.platform.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** Stops the start; its message lists every fault. */
public final class InvalidConfiguration extends RuntimeException {
  private final transient List<ConfigurationFault> faults;

  InvalidConfiguration(List<ConfigurationFault> faults) {
    super(
        faults.stream()
            .map(fault -> System.lineSeparator() + "  " + fault)
            .collect(Collectors.joining("", "Belfry's configuration has faults:", "")));
    this.faults = faults;
  }

  public List<ConfigurationFault> faults() {
    return faults;
  }
}
