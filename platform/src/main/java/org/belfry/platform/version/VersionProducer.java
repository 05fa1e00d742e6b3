package org.belfry.platform.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@ApplicationScoped
class VersionProducer {
  @Produces
  @Singleton
  Version version() {
    return Version.current();
  }
}
