package org.belfry.platform.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Refuses to start on a wrong or unknown {@code belfry.*} key, all faults at once. */
@ApplicationScoped
public class ConfigurationCheck {
  @Inject private Config config;

  /**
   * @throws InvalidConfiguration if anything is wrong
   */
  public void run() {
    require(ConfigurationFaults.of(config));
  }

  /**
   * Returns if there are none.
   *
   * @throws InvalidConfiguration with all of them
   */
  public static void require(List<ConfigurationFault> faults) {
    if (!faults.isEmpty()) {
      throw StartRefusal.because(new InvalidConfiguration(faults));
    }
  }
}
