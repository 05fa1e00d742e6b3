package org.belfry.tasks.dialect.marketplace;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Gives a body in XML to methods that take an object in JSON. */
@Provider
@Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
public class XmlBody implements MessageBodyReader<JsonObject> {
  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == JsonObject.class;
  }

  @Override
  public JsonObject readFrom(
      Class<JsonObject> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return XmlReading.read(
        body.readAllBytes(), charset(mediaType.getParameters().get(MediaType.CHARSET_PARAMETER)));
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw UnreadableDocument.inCharset(String.valueOf(name));
    }
  }
}
