package org.belfry.webhooks.violations;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.persistence.check.DatabaseRule;
import org.eclipse.microprofile.config.Config;

/** Needs something, and reads a secret by itself. */
public class RuleWithNeeds implements DatabaseRule {
  @Inject private Config config;

  @Override
  public Optional<ConfigurationFault> fault(Connection connection, Configuration configuration) {
    String password = config.getValue("belfry.something.password", String.class);
    return Optional.of(new ConfigurationFault("belfry.something", password, "is none", "Hide it."));
  }
}
