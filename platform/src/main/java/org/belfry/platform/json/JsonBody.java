package org.belfry.platform.json;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.time.Era;
import org.jspecify.annotations.Nullable;

/** Reads bodies that are a bare value, and values in them that JSON has no type for. */
public final class JsonBody {
  private JsonBody() {}

  /**
   * @throws JsonException if it is no JSON
   */
  public static JsonValue read(byte[] body) {
    // As text: to guess the encoding of bytes the parser needs two, and an id may have one digit.
    String text = new String(body, StandardCharsets.UTF_8);
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException malformed) {
      throw malformed;
    } catch (RuntimeException malformed) {
      // The parser has a bare one for an array in a thousand others.
      throw new JsonException("no JSON, or nested too deeply", malformed);
    }
  }

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
