package org.belfry.platform.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the API-Key header of a request says.
 *
 * @param present whether there is one
 * @param application the application that the key names, null if the key is unknown
 */
public record ApiKeyHeader(boolean present, @Nullable String application) {
  public static final ApiKeyHeader ABSENT = new ApiKeyHeader(false, null);
}
