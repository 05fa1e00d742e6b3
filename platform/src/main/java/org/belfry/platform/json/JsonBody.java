package org.belfry.platform.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.time.Era;
import org.jspecify.annotations.Nullable;

/** Reads values that JSON has no type for. */
public final class JsonBody {
  private JsonBody() {}

  /** An id that is a number. */
  public static long id(JsonValue value) {
    if (value instanceof JsonNumber number && isId(number)) {
      return number.longValue();
    }
    throw new InvalidField(
        "wrongType", "id", value, "is a whole number", "Send an id as it was answered.");
  }

  private static boolean isId(JsonNumber number) {
    return number.isIntegral() && number.bigIntegerValue().bitLength() < Long.SIZE;
  }

  public static List<Long> ids(JsonArray values) {
    return values.stream().map(JsonBody::id).toList();
  }

  /** An id as text, whether it was sent as a text or a number; null if it is something else. */
  public static @Nullable String idText(@Nullable JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value instanceof JsonNumber number ? number.toString() : null;
  }

  /** A moment in milliseconds since 1970, as the field of that name tells; null if it is 0. */
  public static @Nullable Instant moment(String field, @Nullable Long milliseconds) {
    if (milliseconds == null || milliseconds == 0) {
      return null;
    }
    if (milliseconds < 0 || milliseconds > Era.END.toEpochMilli()) {
      throw new InvalidField(
          "valueNotAllowed",
          field,
          milliseconds,
          "is a moment from 1970 to 9999 in milliseconds since 1970",
          "Send such a number, or 0 for now.");
    }
    return Instant.ofEpochMilli(milliseconds);
  }
}
