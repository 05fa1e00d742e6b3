package org.belfry.platform.json;

import jakarta.json.spi.JsonProvider;

/**
 * The server's JSON Processing, found once: each call of {@link jakarta.json.Json} searches the
 * class path for it, which takes longer than most of what is then done with it.
 */
public final class JsonP {
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonP() {}
}
