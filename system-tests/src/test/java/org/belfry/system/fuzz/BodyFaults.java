package org.belfry.system.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does something to a value of JSON that is still JSON afterwards. */
final class BodyFaults {
  /** Stands around what JSON cannot say of a number, and is taken away when it is written. */
  private static final String RAW = "\u0002";

  private final Chance chance;

  BodyFaults(Chance chance) {
    this.chance = chance;
  }

  /** One thing anywhere in it. */
  JsonValue mutated(JsonValue value) {
    if (value instanceof JsonObject object && !object.isEmpty() && !chance.oneIn(8)) {
      return ofObject(object);
    }
    if (value instanceof JsonArray array && !array.isEmpty() && !chance.oneIn(4)) {
      int place = chance.below(array.size());
      return Json.createArrayBuilder(array).set(place, mutated(array.get(place))).build();
    }
    return other();
  }

  /** As text; members that were doubled are there twice. */
  static String text(JsonValue value) {
    return value.toString().replaceAll("\"(?:\\\\u0002)([^\"\\\\]*)(?:\\\\u0002)\"", "$1");
  }

  private JsonObject ofObject(JsonObject object) {
    String name = chance.pick(new ArrayList<>(object.keySet()));
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    JsonObjectBuilder builder = Json.createObjectBuilder(object);
    switch (chance.below(8)) {
      case 0 -> builder.remove(name);
      case 1 -> builder.add(name + "s", value);
      case 2 -> builder.add(chance.pick(Strange.TEXTS), other());
      case 3 -> builder.add(name, Json.createArrayBuilder().add(value));
      default -> builder.add(name, mutated(value));
    }
    return builder.build();
  }

  private JsonValue other() {
    return switch (chance.below(14)) {
      case 0 -> JsonValue.NULL;
      case 1 -> JsonValue.TRUE;
      case 2 -> JsonValue.FALSE;
      case 3 -> JsonValue.EMPTY_JSON_OBJECT;
      case 4 -> JsonValue.EMPTY_JSON_ARRAY;
      case 5 -> nested(chance.pick(5, 50, 900));
      case 6 -> many(chance.pick(3, 200, 2000));
      case 7, 8, 9 -> Json.createValue(RAW + chance.pick(Strange.NUMBERS) + RAW);
      default -> Json.createValue(chance.pick(Strange.TEXTS));
    };
  }

  private JsonValue nested(int depth) {
    JsonValue value = JsonValue.TRUE;
    boolean objects = chance.oneIn(2);
    for (int i = 0; i < depth; i++) {
      value =
          objects
              ? Json.createObjectBuilder().add("x", value).build()
              : Json.createArrayBuilder().add(value).build();
    }
    return value;
  }

  private JsonValue many(int count) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int i = 0; i < count; i++) {
      array.add(chance.oneIn(2) ? Json.createValue(i) : JsonValue.NULL);
    }
    return array.build();
  }

  /** The same in XML: members are elements, those of an array repeat. */
  static String xml(JsonValue value) {
    StringBuilder xml = new StringBuilder();
    if (value instanceof JsonObject object) {
      write(object, xml);
    } else {
      xml.append("<task>").append(escaped(value)).append("</task>");
    }
    return xml.toString();
  }

  /** What is nested deep must not exhaust the stack here: no streams. */
  private static void write(JsonObject object, StringBuilder xml) {
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      JsonValue value = member.getValue();
      for (JsonValue one : value instanceof JsonArray array ? array : List.of(value)) {
        String tag = tag(member.getKey());
        xml.append('<').append(tag).append('>');
        if (one instanceof JsonObject inner) {
          write(inner, xml);
        } else {
          xml.append(escaped(one));
        }
        xml.append("</").append(tag).append('>');
      }
    }
  }

  private static String tag(String name) {
    String clean = name.replaceAll("[^A-Za-z0-9_]", "_");
    return clean.matches("[A-Za-z_].*") ? clean : "x" + clean;
  }

  private static String escaped(JsonValue value) {
    String text =
        value.getValueType() == ValueType.STRING
            ? ((JsonString) value).getString()
            : value.getValueType() == ValueType.NULL ? "" : value.toString();
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("]]>", "]]&gt;")
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?");
  }
}
