package org.belfry.webhooks.violations;

import org.belfry.platform.configuration.Configuration;

/** Nobody has written its name down. */
public record UnlistedSettings(int number) {
  static UnlistedSettings of(Configuration configuration) {
    return new UnlistedSettings(configuration.number("belfry.unlisted", 1, 0, 2));
  }
}
