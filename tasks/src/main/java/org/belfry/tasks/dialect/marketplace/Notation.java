package org.belfry.tasks.dialect.marketplace;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.belfry.tasks.callback.PayloadFormat;
import org.jspecify.annotations.Nullable;

/** How a document is written down. */
enum Notation {
  JSON(MediaType.APPLICATION_JSON) {
    @Override
    String write(JsonObject document) {
      return document.toString();
    }
  },
  XML(MediaType.APPLICATION_XML) {
    @Override
    String write(JsonObject document) {
      return XmlWriting.write(document);
    }
  };

  private final String mediaType;

  Notation(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * @param document an object with one member
   */
  abstract String write(JsonObject document);

  String mediaType() {
    return mediaType;
  }

  /** The one that the body of a request is in; JSON if it does not tell. */
  static Notation ofBody(HttpHeaders headers) {
    @Nullable MediaType type = headers.getMediaType();
    return type != null && isXml(type) ? XML : JSON;
  }

  /** The one that a request wants; its own if it does not care. */
  static Notation wanted(HttpHeaders headers) {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isWildcardSubtype()) {
        return ofBody(headers);
      }
      if (isXml(accepted)) {
        return XML;
      }
      if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return JSON;
      }
    }
    return ofBody(headers);
  }

  static Notation of(PayloadFormat format) {
    return format == PayloadFormat.XML ? XML : JSON;
  }

  private static boolean isXml(MediaType type) {
    return type.isCompatible(MediaType.APPLICATION_XML_TYPE)
        || type.isCompatible(MediaType.TEXT_XML_TYPE);
  }
}
