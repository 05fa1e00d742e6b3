package org.belfry.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belfry.web.ApplicationClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever adds, changes or removes an operation has to say so in the description of its API. */
class DescriptionsTest {
  static Stream<Arguments> apis() {
    return Stream.of(
        Arguments.of(
            "native",
            new Resources(ApplicationClasses.nativeInDemoMode(), ApplicationClasses.nativeApi())),
        Arguments.of("hub", Resources.of(ApplicationClasses.hub())),
        Arguments.of("spark", Resources.of(ApplicationClasses.spark())),
        Arguments.of("inbox", Resources.of(ApplicationClasses.inbox())),
        Arguments.of("marketplace", Resources.of(ApplicationClasses.marketplace())));
  }

  @ParameterizedTest
  @MethodSource("apis")
  void itDescribesExactlyTheOperationsThatThereAre(String dialect, Resources resources)
      throws Exception {
    assertThat(Document.of(dialect).operations())
        .containsExactlyInAnyOrderElementsOf(resources.operations());
  }

  @ParameterizedTest
  @MethodSource("apis")
  void itDescribesEveryQueryParameter(String dialect, Resources resources) throws Exception {
    assertThat(Document.of(dialect).queryParameters()).containsAll(resources.queryParameters());
  }

  @ParameterizedTest
  @MethodSource("apis")
  void itLeavesNothingUnsaid(String dialect, Resources resources) throws Exception {
    assertThat(Gaps.in(Document.of(dialect))).isEmpty();
  }

  @Test
  void anOperationThatNobodyDescribedIsFound() throws Exception {
    Set<Class<?>> classes = new HashSet<>(ApplicationClasses.spark());
    classes.add(Undescribed.class);

    Set<Operation> operations = Resources.of(classes).operations();
    operations.removeAll(Document.of("spark").operations());

    assertThat(operations)
        .containsExactly(
            new Operation("GET", "/secrets/{id}", "data/read", Set.of("ADMINISTRATOR"), false));
    assertThat(Resources.of(classes).queryParameters()).contains("GET /secrets/{id} q");
  }

  @Test
  void gapsAreFound() {
    JsonObject property = Json.createObjectBuilder().add("type", "string").build();
    JsonObject document =
        Json.createObjectBuilder()
            .add(
                "paths",
                Json.createObjectBuilder()
                    .add(
                        "/things",
                        Json.createObjectBuilder()
                            .add(
                                "get",
                                Json.createObjectBuilder()
                                    .add(
                                        "parameters",
                                        Json.createArrayBuilder()
                                            .add(
                                                Json.createObjectBuilder()
                                                    .add("in", "query")
                                                    .add("name", "q")
                                                    .add("schema", property)))
                                    .add(
                                        "responses",
                                        Json.createObjectBuilder()
                                            .add("404", Json.createObjectBuilder())))))
            .add(
                "schemas",
                Json.createObjectBuilder()
                    .add("properties", Json.createObjectBuilder().add("name", property)))
            .build();

    List<String> gaps = Gaps.in(new Document(document));

    assertThat(gaps)
        .contains(
            "GET /things needs one tag",
            "GET /things needs a summary",
            "GET /things needs security, if need be an empty list",
            "GET /things needs what any other failure looks like",
            "GET /things q needs a description",
            "GET /things q needs an example, a default or all its values",
            "GET /things 404 needs a description",
            "GET /things 404 needs the schema of failures",
            "/schemas/name needs a description");
  }
}
