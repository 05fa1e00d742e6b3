package org.belfry.tasks.marketplace;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 400: a body is no document of this dialect. */
final class UnreadableDocument extends Problem {
  private UnreadableDocument(String message, String remedy) {
    super(400, "unreadableBody", message, remedy, Map.of());
  }

  static UnreadableDocument malformed(String notation) {
    return new UnreadableDocument(
        "The body is not well-formed " + notation + ".",
        "Mend it, or send the header Content-Type with the type that it has.");
  }

  static UnreadableDocument withDeclarations() {
    return new UnreadableDocument(
        "The body has a document type declaration, or refers to an entity.",
        "Leave that out, and write out what the entity stands for.");
  }

  static UnreadableDocument tooDeep(int limit) {
    return new UnreadableDocument(
        "The body has elements more than " + limit + " deep.", "Send a document of this API.");
  }

  /** Its root is another one. */
  static UnreadableDocument without(String root) {
    return new UnreadableDocument(
        "The body is no " + root + ".",
        "Send {\"" + root + "\": {…}} in JSON, or <" + root + ">…</" + root + "> in XML.");
  }
}
