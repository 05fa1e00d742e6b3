package org.belfry.system.fuzz.described;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.belfry.system.fuzz.described.Operation.Parameter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the operations of mywork's WADL, which does not say what bodies look like. */
final class Wadl {
  private static final Map<String, List<String>> BODIES =
      Map.ofEntries(
          Map.entry(
              "/action",
              List.of("{\"id\": 1, \"qualifiedAction\": \"markRead\", \"metadata\": {}}")),
          Map.entry("/action/task", List.of("{\"id\": 1, \"qualifiedAction\": \"done\"}")),
          Map.entry("/client", List.of("\"01900000-0000-7000-8000-00000000000a\"")),
          Map.entry("/timeout", List.of("{\"timeout\": 60, \"maxTimeout\": 300}")),
          Map.entry(
              "/notification",
              List.of(
                  "{\"title\": \"Something\", \"globalId\": \"g-1\", \"groupingId\": \"group\","
                      + " \"metadata\": {\"a\": 1}, \"item\": {\"title\": \"Item\"}}",
                  "{\"title\": \"Something\", \"created\": 0}")),
          Map.entry("/notification/lastreadid", List.of("7")),
          Map.entry("/notification/read", List.of("7", "[1, 2, 3]")),
          Map.entry(
              "/notification/metadata",
              List.of(
                  "{\"globalId\": \"g-1\", \"condition\": {\"a\": 1}, \"metadata\": {\"b\": 2}}")),
          Map.entry("/notification/{id}/status", List.of("\"TODO\"", "\"DONE\"")),
          Map.entry(
              "/task",
              List.of("{\"title\": \"A task\"}", "[{\"title\": \"One\"}, {\"title\": \"Two\"}]")),
          Map.entry("/task/{id}", List.of("{\"title\": \"Another\", \"status\": \"DONE\"}")),
          Map.entry("/task/{id}/notes", List.of("\"Some notes\"")),
          Map.entry("/task/{id}/position", List.of("{\"before\": 3}", "{\"before\": null}")));

  private final List<Operation> operations = new ArrayList<>();

  private Wadl() {}

  static List<Operation> operations(String document) {
    try {
      Element root =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(document)))
              .getDocumentElement();
      Wadl wadl = new Wadl();
      children(root, "resources")
          .forEach(
              all -> children(all, "resource").forEach(one -> wadl.resource(one, "", List.of())));
      return wadl.operations;
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private void resource(Element resource, String above, List<Parameter> parametersAbove) {
    String path = (above + "/" + resource.getAttribute("path")).replaceAll("/+", "/");
    String clean = path.length() > 1 ? path.replaceAll("/$", "") : path;
    List<Parameter> parameters = new ArrayList<>(parametersAbove);
    parameters.addAll(parameters(resource));
    children(resource, "method").forEach(method -> method(method, clean, parameters));
    children(resource, "resource").forEach(inner -> resource(inner, clean, parameters));
  }

  private void method(Element method, String path, List<Parameter> parametersAbove) {
    List<Parameter> parameters = new ArrayList<>(parametersAbove);
    List<String> mediaTypes = new ArrayList<>();
    for (Element request : children(method, "request")) {
      parameters.addAll(parameters(request));
      children(request, "representation")
          .forEach(body -> mediaTypes.add(body.getAttribute("mediaType")));
    }
    operations.add(
        new Operation(
            Dialect.MYWORK,
            method.getAttribute("name"),
            path,
            parameters,
            mediaTypes,
            null,
            BODIES.getOrDefault(path, List.of("{}")).stream().map(Wadl::json).toList(),
            Set.of(),
            path.contains("wadl")));
  }

  private static List<Parameter> parameters(Element owner) {
    return children(owner, "param").stream()
        .map(
            parameter ->
                new Parameter(
                    parameter.getAttribute("name"),
                    parameter.getAttribute("style").equals("template")
                        ? "path"
                        : parameter.getAttribute("style"),
                    JsonValue.EMPTY_JSON_OBJECT))
        .toList();
  }

  private static JsonValue json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  private static List<Element> children(Element owner, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = owner.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
