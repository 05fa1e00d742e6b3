package org.belfry.web.description;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.belfry.platform.rest.Conditional;

/** The description of one API; the same bytes on every server, with or without demo mode. */
final class OpenApiDocument {
  /** Where it is, below the address of its API. */
  static final String PATH = "openapi.json";

  private final byte[] bytes;
  private final EntityTag tag;

  private OpenApiDocument(byte[] bytes) {
    this.bytes = bytes;
    this.tag = new EntityTag(digest(bytes));
  }

  /**
   * @param dialect the name of the file, without its ending
   */
  static OpenApiDocument of(String dialect) {
    String name = dialect + ".json";
    try (InputStream stream = OpenApiDocument.class.getResourceAsStream(name)) {
      return new OpenApiDocument(Objects.requireNonNull(stream, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Response answer(Request request) {
    return Conditional.get(request, tag, () -> bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
