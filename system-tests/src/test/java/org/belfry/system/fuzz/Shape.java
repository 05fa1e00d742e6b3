package org.belfry.system.fuzz;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.belfry.system.fuzz.described.Dialect;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the answers of each dialect look like. */
final class Shape {
  private static final Set<String> HAL_OR_JSON = Set.of("application/hal+json", "application/json");
  private static final Set<String> XML = Set.of("application/xml", "text/xml");

  private static final Pattern TRACE =
      Pattern.compile("(?m)^\\s*at [\\w.$]+\\(|[a-z]+\\.[a-z.]+\\.[A-Z]\\w*(Exception|Error)\\b");

  private Shape() {}

  /** What is wrong with the answer to a fault, if anything is. */
  static Optional<String> ofFault(Dialect dialect, WireAnswer answer) {
    String type = answer.mediaType();
    if (dialect == Dialect.MARKETPLACE && XML.contains(type)) {
      return isXml(answer.text()) && answer.text().contains("<errors>")
          ? Optional.empty()
          : Optional.of("an XML without errors");
    }
    Optional<JsonObject> json =
        JsonText.parse(answer.text())
            .filter(JsonObject.class::isInstance)
            .map(JsonValue::asJsonObject);
    if (json.isEmpty()) {
      return Optional.of("no object of JSON");
    }
    boolean right =
        switch (dialect) {
          case NATIVE ->
              type.equals("application/problem+json")
                  && has(json.get(), "type", "title", "status", "detail", "remedy")
                  && json.get().getInt("status") == answer.status();
          case HUB ->
              HAL_OR_JSON.contains(type)
                  && json.get().get("_error") instanceof JsonObject error
                  && has(error, "_id", "message", "statusCode", "type", "remediation", "occurredAt")
                  && error.getInt("statusCode") == answer.status();
          case MARKETPLACE ->
              type.equals("application/json")
                  && json.get().size() == 1
                  && json.get().values().iterator().next() instanceof JsonObject inside
                  && inside.get("request_status") instanceof JsonObject status
                  && has(status, "id", "valid", "status_code", "status_text", "url", "errors")
                  && status.getInt("status_code") == answer.status();
          case MYWORK ->
              type.equals("application/json") && has(json.get(), "errorMessages", "errors");
          case INBOX -> type.equals("application/json") && has(json.get(), "type", "message", "id");
          case SPARK ->
              type.equals("application/json")
                  && json.get().get("D") instanceof JsonObject envelope
                  && has(envelope, "Success", "Code", "Message")
                  && !envelope.getBoolean("Success");
        };
    return right ? Optional.empty() : Optional.of("another shape, as " + type);
  }

  /** What is wrong with any answer with a body, if anything is. */
  static Optional<String> ofBody(WireAnswer answer) {
    String text = answer.text();
    if (answer.mediaType().endsWith("json") && JsonText.parse(text).isEmpty()) {
      return Optional.of("no JSON");
    }
    return answer.mediaType().endsWith("xml") && !isXml(text)
        ? Optional.of("no XML")
        : Optional.empty();
  }

  static boolean isHtml(WireAnswer answer) {
    String start = answer.text().substring(0, Math.min(200, answer.text().length()));
    return answer.mediaType().equals("text/html")
        || start.toLowerCase(Locale.ROOT).contains("<html");
  }

  static boolean hasTrace(WireAnswer answer) {
    return TRACE.matcher(answer.text()).find();
  }

  private static boolean has(JsonObject object, String... names) {
    return object.keySet().containsAll(List.of(names));
  }

  static boolean isXml(String text) {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new InputSource(new StringReader(text))).getDocumentElement() != null;
    } catch (IOException | SAXException | ParserConfigurationException malformed) {
      return false;
    }
  }

  /** Prints nothing. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) throws SAXException {
      throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
      throw error;
    }
  }
}
