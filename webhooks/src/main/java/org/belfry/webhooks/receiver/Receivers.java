package org.belfry.webhooks.receiver;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;

/** Every receiver by its name; a name is made by using it. */
@ApplicationScoped
class Receivers {
  private static final int MOST = 100;

  private final LoadingCache<String, Receiver> byName =
      Caffeine.newBuilder().maximumSize(MOST).build(name -> new Receiver());

  Receiver named(String name) {
    return byName.get(name);
  }
}
