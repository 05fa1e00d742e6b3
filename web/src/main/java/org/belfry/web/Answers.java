package org.belfry.web;

import java.util.Map;

/** How Jersey sends answers; other servers do not know these properties. */
final class Answers {
  private static final String BUFFER = "jersey.config.server.contentLength.buffer";

  /** Room for the twenty notifications of a list. */
  private static final int BYTES = 32 * 1024;

  /** In one piece that tells its length, and not in three that do not, as from 8 KiB on. */
  static final Map<String, Object> WHOLE = Map.of(BUFFER, BYTES);

  /** The same without a WADL, which a server would make and show to everybody. */
  static final Map<String, Object> WHOLE_WITHOUT_WADL =
      Map.of(BUFFER, BYTES, "jersey.config.server.wadl.disableWadl", true);

  private Answers() {}
}
