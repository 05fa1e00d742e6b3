package org.belfry.platform.configuration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Makes a bean of the settings of each feature: whoever needs some injects them. */
public class SettingsBeans implements Extension {
  void add(@Observes AfterBeanDiscovery beans) {
    SettingsType.listed().forEach(settings -> add(beans, settings));
  }

  private static <T> void add(AfterBeanDiscovery beans, SettingsType<T> settings) {
    beans
        .<T>addBean()
        .beanClass(settings.type())
        .types(Object.class, settings.type())
        .scope(Singleton.class)
        .produceWith(others -> settings.read(new Configuration(others.select(Config.class).get())));
  }
}
