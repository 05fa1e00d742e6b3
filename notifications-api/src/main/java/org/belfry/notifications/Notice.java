package org.belfry.notifications;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a notification says; the same for all its recipients.
 *
 * @param metadata names and values that clients attach and ask for, usually texts
 */
public record Notice(
    Content content, Links links, Origin origin, Subject subject, @Nullable JsonObject metadata) {

  /** A notice without links, origin and subject, for the methods below to add. */
  public static Notice of(Content content) {
    return new Notice(content, Links.NONE, Origin.UNKNOWN, Subject.NONE, null);
  }

  public Notice linkedTo(Links newLinks) {
    return new Notice(content, newLinks, origin, subject, metadata);
  }

  public Notice from(Origin newOrigin) {
    return new Notice(content, links, newOrigin, subject, metadata);
  }

  public Notice about(Subject newSubject) {
    return new Notice(content, links, origin, newSubject, metadata);
  }
}
