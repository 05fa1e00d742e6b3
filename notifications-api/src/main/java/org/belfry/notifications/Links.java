package org.belfry.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Where more is to be found. Both are at most 2048 characters and http, https or relative.
 *
 * @param browserUri for people
 * @param resourceUri for programs
 */
public record Links(@Nullable String browserUri, @Nullable String resourceUri) {
  public static final Links NONE = new Links(null, null);
}
