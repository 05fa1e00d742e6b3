package org.belfry.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class WadlResourceTest {
  private static final URI BASE = URI.create("http://localhost/rest/");
  private static final List<String> ATTRIBUTES =
      List.of("path", "name", "style", "type", "mediaType");
  private static final Set<String> PROSE = Set.of("doc", "grammars");

  @Test
  void theWadlSaysWhatTheResourcesSay() throws Exception {
    try (InputStream ours = WadlResource.class.getResourceAsStream(WadlResource.NAME)) {
      assertThat(described(Objects.requireNonNull(ours)))
          .hasSizeGreaterThan(100)
          .containsExactlyInAnyOrderElementsOf(described(generated()));
    }
  }

  /** What Jersey makes of the same resources. */
  private static InputStream generated() throws Exception {
    Set<Class<?>> resources =
        new MyworkRootApplication()
            .getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .filter(type -> type != WadlResource.class)
                .collect(toSet());
    ContainerRequest request =
        new ContainerRequest(
            BASE, BASE.resolve(WadlResource.NAME), "GET", null, new MapPropertiesDelegate(), null);
    ByteArrayOutputStream wadl = new ByteArrayOutputStream();
    new ApplicationHandler(new ResourceConfig(resources)).apply(request, wadl).get();
    return new ByteArrayInputStream(wadl.toByteArray());
  }

  /** Each element with those that it is in; prose and the ids of methods are ours. */
  private static Set<String> described(InputStream wadl) throws Exception {
    Set<String> lines = new TreeSet<>();
    describe(
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(wadl)
            .getDocumentElement(),
        "",
        lines);
    return lines;
  }

  private static void describe(Element element, String within, Set<String> lines) {
    String line =
        ATTRIBUTES.stream()
            .map(element::getAttribute)
            .filter(value -> !value.isEmpty())
            .collect(joining(" ", within + "/" + element.getTagName() + "(", ")"));
    lines.add(line);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && !PROSE.contains(inner.getTagName())) {
        describe(inner, line, lines);
      }
    }
  }
}
