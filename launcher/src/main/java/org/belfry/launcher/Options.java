package org.belfry.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The command line: a few options that the launcher heeds, among those of Payara Micro. */
record Options(List<String> arguments) {
  private static final String DEFAULT_PORT = "8080";

  /** With these Payara Micro reads configuration that nobody else can see. */
  private static final Set<String> FURTHER_SOURCES =
      Set.of(
          "--systemproperties",
          "--prebootcommandfile",
          "--postbootcommandfile",
          "--postdeploycommandfile",
          "--rootdir",
          "--domainconfig",
          "--secretsdir");

  static Options of(String... arguments) {
    return new Options(List.of(arguments));
  }

  boolean has(String option) {
    return arguments.stream().anyMatch(option::equalsIgnoreCase);
  }

  boolean hasFurtherSources() {
    return arguments.stream()
        .map(argument -> argument.toLowerCase(Locale.ROOT))
        .anyMatch(FURTHER_SOURCES::contains);
  }

  boolean offersHttps() {
    return has("--sslport") || has("--autobindssl");
  }

  /** As it is written, which may be no number. */
  String port() {
    return value("--port").orElse(DEFAULT_PORT);
  }

  Optional<String> value(String option) {
    for (int i = 0; i + 1 < arguments.size(); i++) {
      if (arguments.get(i).equalsIgnoreCase(option)) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
