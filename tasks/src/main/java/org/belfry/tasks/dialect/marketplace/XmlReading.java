package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as the JSON that says the same: elements and attributes are members, those of the same
 * name an array, and text is text. The parser knows neither document types nor entities.
 */
final class XmlReading {
  /** Documents of this API have five. */
  private static final int DEEPEST = 16;

  private static final List<byte[]> BYTE_ORDER_MARKS =
      List.of(
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          new byte[] {(byte) 0xFE, (byte) 0xFF},
          new byte[] {(byte) 0xFF, (byte) 0xFE});

  private static final XMLInputFactory PARSERS = parsers();

  private final XMLStreamReader xml;

  private XmlReading(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * @param charset that the Content-Type names, which counts more than what the document says of
   *     itself (RFC 7303); null if there is none
   */
  static JsonObject read(byte[] body, @Nullable Charset charset) {
    try {
      return new XmlReading(reader(body, charset)).document();
    } catch (XMLStreamException | CharacterCodingException malformed) {
      throw UnreadableDocument.malformed("XML");
    }
  }

  private static XMLStreamReader reader(byte[] body, @Nullable Charset charset)
      throws XMLStreamException, CharacterCodingException {
    return charset == null || hasByteOrderMark(body)
        ? PARSERS.createXMLStreamReader(new ByteArrayInputStream(body))
        : PARSERS.createXMLStreamReader(
            new StringReader(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString()));
  }

  /** It counts even more. */
  private static boolean hasByteOrderMark(byte[] body) {
    return BYTE_ORDER_MARKS.stream()
        .anyMatch(
            mark ->
                body.length >= mark.length
                    && Arrays.equals(body, 0, mark.length, mark, 0, mark.length));
  }

  /** The JDK's own, whichever the server prefers: what it must not do is set in its words. */
  private static XMLInputFactory parsers() {
    XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
    return parsers;
  }

  private JsonObject document() throws XMLStreamException {
    while (next() != XMLStreamConstants.START_ELEMENT) {
      // Whatever may be before the root says nothing.
    }
    String root = xml.getLocalName();
    JsonObject document = JSON.createObjectBuilder().add(root, element(1)).build();
    while (xml.hasNext()) {
      next();
    }
    return document;
  }

  private JsonValue element(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw UnreadableDocument.tooDeep(DEEPEST);
    }
    Map<String, List<JsonValue>> members = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (isOurs(xml.getAttributeNamespace(i))) {
        add(members, xml.getAttributeLocalName(i), JSON.createValue(xml.getAttributeValue(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        add(members, name, element(depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    return members.isEmpty() ? JSON.createValue(text.toString()) : object(members);
  }

  /** Others, such as {@code xsi:type}, tell something to whoever reads XML by a schema. */
  private static boolean isOurs(@Nullable String namespace) {
    return namespace == null || namespace.isEmpty();
  }

  private int next() throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw UnreadableDocument.withDeclarations();
    }
    return event;
  }

  private static void add(Map<String, List<JsonValue>> members, String name, JsonValue value) {
    members.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
  }

  private static JsonObject object(Map<String, List<JsonValue>> members) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    members.forEach(
        (name, values) ->
            object.add(
                name,
                values.size() == 1 ? values.get(0) : JSON.createArrayBuilder(values).build()));
    return object.build();
  }
}
