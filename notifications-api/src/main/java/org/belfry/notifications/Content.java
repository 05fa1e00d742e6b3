package org.belfry.notifications;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What happened, for people and for programs.
 *
 * @param type what kind of event, at most 255 characters
 * @param title in a line, at most 255 characters
 * @param description in as many words as it takes
 * @param data the same for programs
 */
public record Content(
    String type, String title, @Nullable String description, @Nullable JsonObject data) {
  /** The type of what has no type of its own. */
  public static final String GENERAL = "General";

  /** A title alone. */
  public static Content of(String type, String title) {
    return new Content(type, title, null, null);
  }
}
