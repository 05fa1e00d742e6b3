package org.belfry.platform.configuration;

import java.util.regex.Pattern;

/**
 * One thing wrong with the configuration. The value of a secret is masked: faults end up in logs.
 *
 * @param key such as {@code belfry.delivery.timeout}
 * @param value what was set
 * @param rule what a right value is, to follow "a right value"
 * @param remedy how to mend it, a sentence
 */
public record ConfigurationFault(String key, String value, String rule, String remedy) {
  private static final String MASK = "***";

  /**
   * Also of keys that do not exist, since {@code belfry.db.pasword} holds a password all the same.
   */
  private static final Pattern SECRET_KEY =
      Pattern.compile("pass?w|pwd|(secret|key|token|credentials?)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern SECRET_PARAMETER =
      Pattern.compile("(password=|//[^/:@]*:(?=[^/]*@))[^&;@]*", Pattern.CASE_INSENSITIVE);

  public ConfigurationFault {
    value = isSecret(key) ? MASK : SECRET_PARAMETER.matcher(value).replaceAll("$1" + MASK);
  }

  static boolean isSecret(String key) {
    return SECRET_KEY.matcher(key).find();
  }

  @Override
  public String toString() {
    return "%s = \"%s\": a right value %s. %s".formatted(key, value, rule, remedy);
  }
}
