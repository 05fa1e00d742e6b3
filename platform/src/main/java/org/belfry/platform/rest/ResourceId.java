package org.belfry.platform.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the id in what may be an id or the URI of a resource, as links and queries have it. */
public final class ResourceId {
  private static final Pattern LAST_SEGMENT =
      Pattern.compile(
          "(?:[^?#]*/)?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/?(?:[?#].*)?");

  private ResourceId() {}

  /** The id, or empty if the text does not end in one. */
  public static Optional<UUID> in(String idOrUri) {
    Matcher matcher = LAST_SEGMENT.matcher(idOrUri.strip());
    return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
  }
}
