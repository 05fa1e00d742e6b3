package org.belfry.platform.outbound;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class OutboundClients {
  @Inject private Config config;
  @Resource private ManagedThreadFactory threads;

  @Produces
  @Singleton
  OutboundClient client() {
    return OutboundClient.open(new Configuration(config), threads);
  }

  void close(@Disposes OutboundClient client) {
    client.close();
  }
}
