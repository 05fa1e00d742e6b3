package org.belfry.tasks;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param title in a line, at most 255 characters
 * @param notes of its owner, in as many words as it takes
 * @param source where it comes from
 * @param item the thing that it is about
 * @param metadata names and values that clients attach
 */
public record TaskContent(
    String title, @Nullable String notes, Source source, Item item, @Nullable JsonObject metadata) {

  /** A title alone. */
  public static TaskContent of(String title) {
    return new TaskContent(title, null, Source.UNKNOWN, Item.NONE, null);
  }

  /**
   * Where a task comes from. Texts have at most 255 characters.
   *
   * @param application name of the application that made it
   * @param applicationLinkId id of that application's link, to which actions are forwarded
   * @param entity kind of the thing that it is about, such as {@code issue}
   * @param globalId the application's own id of the task, or a customer's reference
   */
  public record Source(
      @Nullable String application,
      @Nullable String applicationLinkId,
      @Nullable String entity,
      @Nullable String globalId) {
    public static final Source UNKNOWN = new Source(null, null, null, null);
  }

  /**
   * The thing that a task is about.
   *
   * @param title at most 255 characters
   * @param url where it is, at most 2048 characters, likewise {@code iconUrl}
   */
  public record Item(@Nullable String title, @Nullable String url, @Nullable String iconUrl) {
    public static final Item NONE = new Item(null, null, null);
  }
}
