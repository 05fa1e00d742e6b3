package org.belfry.webhooks.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class TopicSettingsReader implements SettingsReader<TopicSettings> {
  @Override
  public TopicSettings read(Configuration configuration) {
    return TopicSettings.of(configuration);
  }

  @Produces
  @Singleton
  TopicSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
