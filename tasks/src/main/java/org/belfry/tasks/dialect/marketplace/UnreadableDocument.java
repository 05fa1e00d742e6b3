package org.belfry.tasks.dialect.marketplace;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 400 or 415: a body is no document of this dialect. */
final class UnreadableDocument extends Problem {
  private UnreadableDocument(String message, String remedy) {
    this(400, "unreadableBody", message, remedy);
  }

  private UnreadableDocument(int status, String type, String message, String remedy) {
    super(status, type, message, remedy, Map.of());
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

  static UnreadableDocument inCharset(String name) {
    return new UnreadableDocument(
        415,
        "charsetNotSupported",
        "Nobody here knows the charset " + name + " that the Content-Type names.",
        "Send the body in UTF-8.");
  }

  /** Its root is another one. */
  static UnreadableDocument without(String root) {
    return new UnreadableDocument(
        "The body is no " + root + ".",
        "Send {\"" + root + "\": {…}} in JSON, or <" + root + ">…</" + root + "> in XML.");
  }
}
