package org.belfry.platform.json;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.NoSuchElementException;

/** The one place where JSON is parsed. */
public final class JsonText {
  private JsonText() {}

  /**
   * Reads what a stranger sent, strictly by RFC 8259: one value in UTF-8 and nothing behind it. A
   * byte order mark is skipped, as the RFC allows.
   *
   * @throws UnreadableBody if it is something else, names a member twice, or is nested too deeply
   * @throws HalfCharacter if a text has a surrogate without its other half
   */
  public static JsonValue read(byte[] body) {
    if (body.length == 0) {
      throw UnreadableBody.empty();
    }
    return read(Utf8.decode(body));
  }

  /** The same of what has been decoded. */
  public static JsonValue read(String text) {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      JsonValue value = new JsonTree(parser, text.contains("\\u")).read();
      JsonLocation end = parser.getLocation();
      if (hasMore(parser)) {
        throw UnreadableBody.followed(end);
      }
      return value;
    } catch (JsonParsingException malformed) {
      JsonLocation at = malformed.getLocation();
      // At the end the parser counts again what it has read, and is somewhere beyond.
      throw at.getStreamOffset() < text.length()
          ? UnreadableBody.malformed(at)
          : UnreadableBody.unfinished();
    } catch (NoSuchElementException malformed) {
      throw UnreadableBody.unfinished();
    }
  }

  private static boolean hasMore(JsonParser parser) {
    try {
      return parser.hasNext();
    } catch (JsonParsingException more) {
      return true;
    }
  }

  /** Reads what Belfry has written itself. */
  public static JsonValue stored(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
