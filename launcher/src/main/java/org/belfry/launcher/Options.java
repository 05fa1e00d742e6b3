package org.belfry.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The command line: a few options that the launcher heeds, among those of Payara Micro. */
record Options(List<String> arguments) {
  private static final String ADDRESS = "--address";
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

  /** They are for jars of other servers: this one has its class path written down. */
  private static final Set<String> NOT_OFFERED =
      Set.of("--addjars", "--addlibs", "--nested", "--unpackdir", "--outputlauncher");

  static Options of(String... arguments) {
    return new Options(List.of(arguments));
  }

  /** Options that Payara Micro has, and Belfry has not. */
  Stream<String> faults() {
    return arguments.stream()
        .filter(argument -> NOT_OFFERED.contains(argument.toLowerCase(Locale.ROOT)))
        .map(
            option -> option + ": Belfry has no such option. Leave it out; --help has all others.");
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

  /** The machine's address to listen on; all of them unless it is given. */
  String address() {
    return value(ADDRESS).orElse("0.0.0.0");
  }

  /** What Payara Micro is to be given: it has no option for the address. */
  List<String> ofServer() {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).equalsIgnoreCase(ADDRESS)) {
        i++;
      } else {
        rest.add(arguments.get(i));
      }
    }
    return rest;
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
