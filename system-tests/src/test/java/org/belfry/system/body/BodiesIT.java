package org.belfry.system.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no JSON, or not the JSON that is wanted, is refused in the shape of each dialect. */
@OnEveryDatabase
class BodiesIT {
  private static final String ADMIN = "demo-admin";

  /** What each dialect's errors have, and no other answer. */
  private static final Map<String, String> SHAPES =
      Map.of(
          "native", "\"type\":\"urn:belfry:problem:",
          "hub", "\"_error\":{",
          "mywork", "\"errorMessages\":",
          "spark", "{\"D\":{\"Success\":false",
          "inbox", "\"type\":",
          "marketplace", "\"valid\":false");

  private final Belfry belfry;

  BodiesIT(Belfry belfry) {
    this.belfry = belfry;
  }

  static Stream<Operation> creations() {
    return Operation.creations();
  }

  static Stream<Operation> all() {
    return Operation.all();
  }

  static Stream<Operation> natives() {
    return Operation.others().filter(operation -> operation.dialect().equals("native"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsNoObjectIsRefused(Operation operation) {
    for (String body : new String[] {"null", "\"x\"", "true", "7", "[]", "", " "}) {
      // Who sends a list of tasks is answered one.
      if (!body.equals("[]") || !operation.path().endsWith("/latest/task")) {
        assertRefused(operation, operation.send(belfry, ADMIN, body), 400);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatEndsTooEarlyIsRefusedAtOnce(Operation operation) {
    for (String body : new String[] {"{\"x\":{", "{\"x\":[", "{\"x\":", "{", "[".repeat(5_000)}) {
      assertRefused(operation, operation.send(belfry, ADMIN, body), 400);
    }
  }

  @ParameterizedTest
  @MethodSource("creations")
  void whatFollowsTheFirstValueIsNotDropped(Operation operation) {
    String right = operation.right();
    for (String more : new String[] {"\n" + right, " garbage", "}", ",", "null"}) {
      assertRefused(operation, operation.send(belfry, ADMIN, right + more), 400);
    }
  }

  @ParameterizedTest
  @MethodSource("creations")
  void whatIsNoUtf8IsNotReplaced(Operation operation) {
    String body = operation.right().replace("x", "caf\u00e9").replace("{}", "{\"a\":\"\u00e9\"}");

    assertRefused(
        operation,
        operation.send(belfry, ADMIN, body.getBytes(ISO_8859_1), "application/json"),
        400);
    assertRefused(
        operation,
        operation.send(
            belfry, ADMIN, body.getBytes(ISO_8859_1), "application/json; charset=ISO-8859-1"),
        415);
    assertRefused(
        operation, operation.send(belfry, ADMIN, body.getBytes(UTF_16), "application/json"), 400);
    assertThat(
            operation
                .send(belfry, ADMIN, body.getBytes(UTF_8), "application/json; charset=UTF-8")
                .statusCode())
        .isEqualTo(operation.success());
  }

  @ParameterizedTest
  @MethodSource("creations")
  void halfOfACharacterIsRefused(Operation operation) {
    String body =
        operation.right().replace("\"x\"", "\"a\\ud83d\"").replace("{}", "{\"a\":\"a\\ud83d\"}");

    assertRefused(operation, operation.send(belfry, ADMIN, body), operation.unprocessable());
  }

  @ParameterizedTest
  @MethodSource("creations")
  void mediaTypesAreTheSameInCapitals(Operation operation) {
    for (String type :
        new String[] {"application/JSON", "Application/Json; charset=utf-8", "APPLICATION/JSON"}) {
      HttpResponse<String> answer =
          operation.send(belfry, ADMIN, operation.right().getBytes(UTF_8), type);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(operation.success());
    }
  }

  @ParameterizedTest
  @MethodSource("creations")
  void aMemberThatComesTwiceIsRefused(Operation operation) {
    String twice = operation.right().replaceFirst("\\{", "{\"a\":1,\"a\":1,");

    assertRefused(operation, operation.send(belfry, ADMIN, twice), 400);
  }

  @ParameterizedTest
  @MethodSource("creations")
  void unknownMembersAreRefusedNativelyAndIgnoredElsewhere(Operation operation) {
    String body = operation.right().replaceFirst("\\{", "{\"unheardOf\":1,");

    HttpResponse<String> answer = operation.send(belfry, Person.of(belfry).token(), body);

    assertThat(answer.statusCode())
        .as(answer.body())
        .isEqualTo(operation.dialect().equals("native") ? 422 : operation.success());
  }

  /** A client that has to connect anew for each request waits twice as long, by TLS far longer. */
  @ParameterizedTest
  @MethodSource("creations")
  void theConnectionIsThereForTheNextRequest(Operation operation) {
    HttpResponse<String> answer = operation.send(belfry, ADMIN, operation.right());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(operation.success());
    assertThat(answer.headers().firstValue("Connection")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("natives")
  void noNativeOperationTakesWhatItDoesNotKnow(Operation operation) {
    HttpResponse<String> answer = operation.send(belfry, ADMIN, "{\"unheardOf\":1}");

    assertRefused(operation, answer, 422);
    assertThat(answer.body()).contains("unknownMember", "unheardOf", "Did you mean ");
  }

  private static void assertRefused(Operation operation, HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(operation + ": " + answer.body()).isEqualTo(status);
    assertThat(answer.body()).as(operation.toString()).contains(SHAPES.get(operation.dialect()));
  }
}
