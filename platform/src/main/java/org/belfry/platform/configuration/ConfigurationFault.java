package org.belfry.platform.configuration;

/**
 * One thing wrong with the configuration.
 *
 * @param key such as {@code belfry.delivery.timeout}
 * @param value what was set; pass a mask for a secret
 * @param rule what a right value is, to follow "the value"
 * @param remedy how to mend it, a sentence
 */
public record ConfigurationFault(String key, String value, String rule, String remedy) {
  @Override
  public String toString() {
    return "%s = \"%s\": the value %s. %s".formatted(key, value, rule, remedy);
  }
}
