package org.belfry.tasks.dialect.marketplace;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes JSON as the XML that says the same: members are elements, one for each element of an
 * array; those of a link, which is what has an {@code href}, are attributes.
 */
final class XmlWriting {
  private static final XMLOutputFactory WRITERS = writers();

  /** No XML can hold them, not even escaped. */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** What an element can be called; xmlns among others means something else to XML. */
  private static final Pattern NAME = Pattern.compile("(?i)(?!xml)[a-z_][a-z0-9_.-]*");

  private final XMLStreamWriter xml;

  /**
   * The JDK's own, told to leave the escaping of texts to us: it would write line ends as they are.
   */
  private static XMLOutputFactory writers() {
    XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();
    writers.setProperty("escapeCharacters", false);
    return writers;
  }

  private XmlWriting(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(JsonObject document) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new XmlWriting(xml).members(document);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a writer into memory failed", impossible);
    }
    return text.toString();
  }

  private void members(JsonObject object) throws XMLStreamException {
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      if (NAME.matcher(member.getKey()).matches()) {
        member(member.getKey(), member.getValue());
      }
    }
  }

  private void member(String name, JsonValue value) throws XMLStreamException {
    if (value instanceof JsonArray array) {
      for (JsonValue element : array) {
        member(name, element);
      }
    } else if (value instanceof JsonObject object) {
      object(name, object);
    } else if (value != JsonValue.NULL) {
      xml.writeStartElement(name);
      xml.writeCharacters(escape(text(value)));
      xml.writeEndElement();
    }
  }

  private void object(String name, JsonObject object) throws XMLStreamException {
    if (object.containsKey("href")) {
      xml.writeEmptyElement(name);
      attributes(object);
    } else {
      xml.writeStartElement(name);
      members(object);
      xml.writeEndElement();
    }
  }

  private void attributes(JsonObject link) throws XMLStreamException {
    for (Map.Entry<String, JsonValue> attribute : link.entrySet()) {
      if (NAME.matcher(attribute.getKey()).matches()) {
        xml.writeAttribute(attribute.getKey(), text(attribute.getValue()));
      }
    }
  }

  /**
   * So that a parser gives back the same text: it makes a line feed of each carriage return that
   * stands there as such.
   */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  private static String text(JsonValue value) {
    String text = value instanceof JsonString string ? string.getString() : value.toString();
    return IMPOSSIBLE.matcher(text).replaceAll("\uFFFD");
  }
}
