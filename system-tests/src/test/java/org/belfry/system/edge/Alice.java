package org.belfry.system.edge;

import java.util.stream.Stream;

/** A user who may do what is asked. */
final class Alice {
  private static final String[] HEADERS = {
    "Host: localhost", "API-Key: demo-key", "Authorization: Bearer demo-alice"
  };

  private Alice() {}

  /** Headers of a request of hers, and others. */
  static String[] headers(String... more) {
    return Stream.concat(Stream.of(HEADERS), Stream.of(more)).toArray(String[]::new);
  }
}
