package org.belfry.webhooks.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
  private static final JsonObject DOCUMENT =
      ApiDocument.at(new HubUris("https://belfry.example/notifications"));

  @Test
  void itDescribesExactlyTheOperationsThatTheResourcesHave() throws Exception {
    assertThat(described()).containsExactlyInAnyOrderElementsOf(implemented());
  }

  @Test
  void itHasTheTwentyEightOperationsOfTheHub() {
    assertThat(described()).hasSize(28);
  }

  @Test
  void itsServerIsTheOneThatWasAsked() {
    assertThat(DOCUMENT.getJsonArray("servers").getJsonObject(0).getString("url"))
        .isEqualTo("https://belfry.example/notifications");
  }

  @Test
  void everyReferenceInItLeadsSomewhere() {
    assertThat(references(DOCUMENT))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(pointer(reference).containsValue(DOCUMENT)).isTrue());
  }

  /** Such as {@code GET /topics/{topicId} getTopic}. */
  private static List<String> described() {
    return DOCUMENT.getJsonObject("paths").entrySet().stream()
        .flatMap(
            path ->
                path.getValue().asJsonObject().entrySet().stream()
                    .map(
                        operation ->
                            "%s %s %s"
                                .formatted(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue().asJsonObject().getString("operationId"))))
        .toList();
  }

  private static List<String> implemented() throws IOException, URISyntaxException {
    java.nio.file.Path folder =
        java.nio.file.Path.of(
            ApiResource.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String hub = ApiResource.class.getPackageName();
    try (Stream<java.nio.file.Path> files = Files.list(folder.resolve(hub.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Resource.class"))
          .map(name -> load(hub + "." + name.replace(".class", "")))
          .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
          .flatMap(method -> httpMethod(method).stream().map(verb -> operation(verb, method)))
          .toList();
    }
  }

  private static String operation(String verb, Method method) {
    String path =
        "/"
            + Stream.of(method.getDeclaringClass(), method)
                .map(element -> element.getAnnotation(Path.class))
                .flatMap(Stream::ofNullable)
                .map(Path::value)
                .filter(value -> !value.equals("/"))
                .reduce((resource, below) -> resource + "/" + below)
                .orElse("");
    return "%s %s %s".formatted(verb, path, method.getName());
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> references(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT ->
          value.asJsonObject().entrySet().stream()
              .flatMap(
                  entry ->
                      entry.getKey().equals("$ref")
                          ? Stream.of(((JsonString) entry.getValue()).getString())
                          : references(entry.getValue()));
      case ARRAY -> value.asJsonArray().stream().flatMap(ApiDocumentTest::references);
      default -> Stream.empty();
    };
  }

  private static JsonPointer pointer(String reference) {
    return JsonProvider.provider().createPointer(reference.substring(1));
  }
}
