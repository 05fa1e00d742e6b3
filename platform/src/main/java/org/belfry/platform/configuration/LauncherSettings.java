package org.belfry.platform.configuration;

import java.util.List;

/**
 * What the launcher of the jar reads before the server boots; named here, so that these keys are
 * known and a mistyped one is not.
 *
 * @param keys that are set
 */
record LauncherSettings(List<String> keys) {
  private static final List<String> ALL =
      List.of(
          "belfry.server.folder",
          "belfry.tls.certificate",
          "belfry.tls.key",
          "belfry.tls.keystore",
          "belfry.tls.keystore-password");

  static LauncherSettings of(Configuration configuration) {
    return new LauncherSettings(
        ALL.stream().filter(key -> configuration.text(key).isPresent()).toList());
  }
}
