package org.belfry.notifications;

import org.jspecify.annotations.Nullable;

/**
 * The thing that a notification is about, by which several are grouped. Texts have at most 255
 * characters, URLs 2048.
 *
 * @param url where the thing is; http, https or relative
 * @param groupingId the same for all notifications about the thing
 * @param aggregateKey by which clients fold notifications of a group into one
 */
public record Subject(
    @Nullable String title,
    @Nullable String url,
    @Nullable String iconUrl,
    @Nullable String groupingId,
    @Nullable String aggregateKey) {
  public static final Subject NONE = new Subject(null, null, null, null, null);

  /** A thing of which only the title is known. */
  public static Subject group(String groupingId, String title) {
    return new Subject(title, null, null, groupingId, null);
  }
}
