package org.belfry.platform.request;

import java.util.List;
import org.belfry.platform.configuration.Configuration;

/**
 * What the launcher of the jar reads before the server boots; named here, so that these keys are
 * known and a mistyped one is not.
 *
 * @param keys that are set
 */
record TlsSettings(List<String> keys) {
  private static final List<String> ALL =
      List.of(
          "belfry.tls.certificate",
          "belfry.tls.key",
          "belfry.tls.keystore",
          "belfry.tls.keystore-password");

  static TlsSettings of(Configuration configuration) {
    return new TlsSettings(
        ALL.stream().filter(key -> configuration.text(key).isPresent()).toList());
  }
}
