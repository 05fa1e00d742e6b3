package org.belfry.platform.json;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.belfry.platform.problem.InvalidField;

/** Reads bodies that are a bare value. */
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
}
