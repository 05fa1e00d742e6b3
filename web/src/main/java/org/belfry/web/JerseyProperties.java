package org.belfry.web;

import java.util.Map;

/** How Jersey sends answers; other servers do not know these properties. */
final class JerseyProperties {
  private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";
  private static final String BUFFER = "jersey.config.server.contentLength.buffer";

  /** Room for the twenty notifications of a list. */
  private static final int BYTES = 32 * 1024;

  /** Jersey would make a WADL of every API, and show it to everybody. */
  static final Map<String, Object> WITHOUT_WADL = Map.of(NO_WADL, true);

  /** Also in one piece that tells its length, and not in three that do not, as from 8 KiB on. */
  static final Map<String, Object> WHOLE = Map.of(NO_WADL, true, BUFFER, BYTES);

  private JerseyProperties() {}
}
