package org.belfry.tasks.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as the JSON that says the same: elements and attributes are members, those of the same
 * name an array, and text is text. The parser knows neither document types nor entities.
 */
final class XmlReading {
  /** Documents of this API have five. */
  private static final int DEEPEST = 16;

  private static final XMLInputFactory PARSERS = parsers();

  private final XMLStreamReader xml;

  private XmlReading(XMLStreamReader xml) {
    this.xml = xml;
  }

  static JsonObject read(byte[] body) {
    try {
      XMLStreamReader xml = PARSERS.createXMLStreamReader(new ByteArrayInputStream(body));
      return new XmlReading(xml).document();
    } catch (XMLStreamException malformed) {
      throw UnreadableDocument.malformed("XML");
    }
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
      add(members, xml.getAttributeLocalName(i), JSON.createValue(xml.getAttributeValue(i)));
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
