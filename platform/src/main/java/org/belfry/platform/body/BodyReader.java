package org.belfry.platform.body;

import jakarta.annotation.Priority;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.belfry.platform.body.ExpectedBody.Form;
import org.belfry.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body whole, once it is sure that the caller may send it, and parses it if the method
 * takes JSON. What JSON Binding gets after that is well-formed, and an object if it must be one.
 */
@Priority(Priorities.ENTITY_CODER)
final class BodyReader implements ContainerRequestFilter {
  /** Under which the parsed body is a property of the request. */
  static final String JSON = BodyReader.class.getName();

  private static final int LIMIT = 256 * 1024;

  /** None, and those that servers take off; where one does not, what is left is no UTF-8. */
  private static final List<String> ENCODINGS =
      List.of("", "identity", "gzip", "x-gzip", "deflate");

  private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;
  private static final String JSON_SUBTYPE = "json";
  private static final String JSON_SUFFIX = "+json";

  /** Names of UTF-8, and of a part of it. */
  private static final List<String> UTF_8 = List.of("UTF-8", "UTF8", "US-ASCII");

  private final ExpectedBody expected;

  BodyReader(ExpectedBody expected) {
    this.expected = expected;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (expected.form() == Form.FIELDS && !isForm(request.getMediaType())) {
      throw new NoForm();
    }
    byte[] body = read(request);
    if (expected.isJson() && isJson(request)) {
      JsonValue json = JsonText.read(body);
      expected.check(json);
      request.setProperty(JSON, json);
    }
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  private static byte[] read(ContainerRequestContext request) throws IOException {
    @Nullable String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && ENCODINGS.stream().noneMatch(encoding.strip()::equalsIgnoreCase)) {
      throw new EncodingNotSupported(encoding);
    }
    @Nullable String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > LIMIT) {
      throw new BodyTooLarge(LIMIT);
    }
    byte[] body = request.getEntityStream().readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      throw new BodyTooLarge(LIMIT);
    }
    return body;
  }

  /** Jersey lets in what is of no type, or of any, and fails when it reads a field. */
  private static boolean isForm(@Nullable MediaType type) {
    return type != null
        && type.getType().equals(FORM.getType())
        && type.getSubtype().equals(FORM.getSubtype());
  }

  /** Also if nobody says what it is. */
  private static boolean isJson(ContainerRequestContext request) {
    @Nullable MediaType type = request.getMediaType();
    if (type == null) {
      return true;
    }
    if (!type.getSubtype().equals(JSON_SUBTYPE) && !type.getSubtype().endsWith(JSON_SUFFIX)) {
      return false;
    }
    @Nullable String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && UTF_8.stream().noneMatch(charset::equalsIgnoreCase)) {
      throw new CharsetNotSupported(charset);
    }
    return true;
  }
}
