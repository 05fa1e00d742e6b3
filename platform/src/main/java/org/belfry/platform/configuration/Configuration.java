package org.belfry.platform.configuration;

import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.belfry.datasource.Secrets;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@code belfry.*} keys and collects what is wrong with them instead of stopping at the first
 * fault. It also remembers which keys were asked for: those are the known ones.
 */
public final class Configuration {
  private final Config config;
  private final Set<String> known = new TreeSet<>();
  private final List<ConfigurationFault> faults = new ArrayList<>();

  public Configuration(Config config) {
    this.config = config;
  }

  /**
   * The text under {@code key}, empty if none is set. What is a secret by its name is taken as it
   * is written, see {@link Secrets}.
   */
  public Optional<String> text(String key) {
    known.add(key);
    if (ConfigurationFault.isSecret(key)) {
      return Secrets.read(config, key);
    }
    try {
      return config
          .getOptionalValue(key, String.class)
          .map(String::strip)
          .filter(s -> !s.isEmpty());
    } catch (NoSuchElementException | IllegalArgumentException unexpandable) {
      faults.add(
          new ConfigurationFault(
              key,
              Secrets.read(config, key).orElse(""),
              "has expressions in ${} only of keys that are set",
              "Set what it names, or leave ${} out."));
      return Optional.empty();
    }
  }

  public String text(String key, String fallback) {
    return text(key).orElse(fallback);
  }

  public boolean flag(String key, boolean fallback) {
    return value(
        key,
        fallback,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException();
            },
        "is true or false",
        "Set it to true or false.");
  }

  public int number(String key, int fallback, int min, int max) {
    return value(
        key,
        fallback,
        text -> {
          BigInteger number = new BigInteger(text);
          if (number.compareTo(BigInteger.valueOf(min)) < 0
              || number.compareTo(BigInteger.valueOf(max)) > 0) {
            throw new IllegalArgumentException();
          }
          return number.intValueExact();
        },
        "is a whole number from " + min + " to " + max,
        "Set it to " + fallback + ", for example.");
  }

  /** A positive duration in ISO 8601, such as {@code PT15S} or {@code P4D}. */
  public Duration duration(String key, Duration fallback) {
    return value(
        key,
        fallback,
        Configuration::positiveDuration,
        "is a positive ISO 8601 duration",
        "Set it to " + fallback + ", for example.");
  }

  /** Durations separated by commas. */
  public List<Duration> durations(String key, List<Duration> fallback) {
    return value(
        key,
        fallback,
        text -> Arrays.stream(text.split(",", -1)).map(Configuration::positiveDuration).toList(),
        "is a list of positive ISO 8601 durations, separated by commas",
        "Set it to PT5S,PT5M,PT30M, for example.");
  }

  /**
   * Any other value.
   *
   * @param parser throws {@link IllegalArgumentException} for a value that breaks the rule
   * @param rule what a right value is, to follow "a right value"; such as {@code "is true or
   *     false"}
   * @param remedy how to mend it, a sentence
   */
  public <T> T value(
      String key, T fallback, Function<String, T> parser, String rule, String remedy) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      return parser.apply(text.get());
    } catch (IllegalArgumentException | DateTimeParseException wrong) {
      faults.add(new ConfigurationFault(key, text.get(), rule, remedy));
      return fallback;
    }
  }

  /** Adds a fault that only the reader of several keys can see. */
  public void fault(ConfigurationFault fault) {
    faults.add(fault);
  }

  Set<String> known() {
    return known;
  }

  List<ConfigurationFault> faults() {
    return faults;
  }

  private static Duration positiveDuration(String text) {
    Duration duration = Duration.parse(text.strip());
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException();
    }
    return duration;
  }
}
