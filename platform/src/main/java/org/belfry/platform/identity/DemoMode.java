package org.belfry.platform.identity;

import org.belfry.platform.configuration.Configuration;

/**
 * Whether Belfry runs as a demonstration ({@code belfry.demo}): with users whose passwords
 * everybody knows, and with requests allowed to loopback addresses. Inject it.
 */
public record DemoMode(boolean on) {
  public static final String KEY = "belfry.demo";

  public static DemoMode of(Configuration configuration) {
    return new DemoMode(configuration.flag(KEY, false));
  }
}
