package org.belfry.platform.json;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.HashSet;
import java.util.Set;

/**
 * Builds a value from the events of a parser. The parser's own way would take the last of two
 * members of one name, and each parser has a depth of its own at which it gives up.
 */
final class JsonTree {
  /** What people nest has a tenth of it. */
  private static final int DEEPEST = 200;

  /** Longer ones take long to be read, and say no more. */
  private static final int LONGEST_NUMBER = 1000;

  private final JsonParser parser;
  private final boolean hasEscapes;

  /**
   * @param hasEscapes whether there are any {@code \\u}, of which alone comes half a character
   */
  JsonTree(JsonParser parser, boolean hasEscapes) {
    this.parser = parser;
    this.hasEscapes = hasEscapes;
  }

  JsonValue read() {
    return value(parser.next(), 1);
  }

  private JsonValue value(Event event, int depth) {
    if (depth > DEEPEST) {
      throw UnreadableBody.tooDeep(DEEPEST);
    }
    return switch (event) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> JSON.createValue(text());
      case VALUE_NUMBER -> number();
      default -> parser.getValue();
    };
  }

  private JsonObject object(int depth) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    Set<String> names = new HashSet<>();
    while (parser.next() != Event.END_OBJECT) {
      String name = text();
      if (!names.add(name)) {
        throw UnreadableBody.twice(name, parser.getLocation());
      }
      object.add(name, value(parser.next(), depth + 1));
    }
    return object.build();
  }

  private JsonArray array(int depth) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      array.add(value(event, depth + 1));
    }
    return array.build();
  }

  private JsonValue number() {
    if (parser.getString().length() > LONGEST_NUMBER) {
      throw UnreadableBody.longNumber(LONGEST_NUMBER);
    }
    try {
      return parser.getValue();
    } catch (NumberFormatException tooLarge) {
      throw UnreadableBody.hugeNumber(parser.getLocation());
    }
  }

  private String text() {
    String text = parser.getString();
    if (hasEscapes) {
      HalfCharacter.check(text);
    }
    return text;
  }
}
