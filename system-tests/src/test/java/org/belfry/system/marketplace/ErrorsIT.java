package org.belfry.system.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.marketplace.Marketplace.XML;
import static org.belfry.system.marketplace.Marketplace.path;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and how that is told. */
@OnEveryDatabase
class ErrorsIT {
  private static final String TASKS = "/customer/tasks";
  private static final String ERRORS = "/task_response/request_status/errors";

  private final Belfry belfry;
  private final Marketplace marketplace;

  ErrorsIT(Belfry belfry) {
    this.belfry = belfry;
    marketplace = Marketplace.at(belfry);
  }

  static Stream<Arguments> attacks() {
    String bomb =
        """
        <!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>
        <task><customer_ref>&f;</customer_ref></task>
        """;
    String file =
        """
        <!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <task><customer_ref>&x;</customer_ref></task>
        """;
    String elsewhere =
        "<!DOCTYPE t SYSTEM \"http://localhost:1/evil.dtd\"><task><customer_ref>x</customer_ref></task>";
    return Stream.of(
        Arguments.of("an entity bomb", 400, bomb),
        Arguments.of("an external entity", 400, file),
        Arguments.of("an external document type", 400, elsewhere),
        Arguments.of("an unknown entity", 400, "<task><customer_ref>&x;</customer_ref></task>"),
        Arguments.of("deep nesting", 400, "<a>".repeat(20_000) + "</a>".repeat(20_000)),
        Arguments.of(
            "a long text", 413, "<task><notes>" + "a".repeat(10_000_000) + "</notes></task>"),
        Arguments.of("a cut document", 400, "<task><customer_ref>x"),
        Arguments.of("two roots", 400, "<task/><task/>"),
        Arguments.of("many attributes", 400, "<task " + "a=\"1\" ".repeat(20_000) + "/>"),
        Arguments.of("nothing", 400, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void xmlThatAttacksIsRefusedAtOnceAndMovesNothing(String name, int status, String xml) {
    Instant begin = Instant.now();
    Answer answer = marketplace.http().post(TASKS, xml, XML);
    Duration took = Duration.between(begin, Instant.now());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(took).isLessThan(Duration.ofSeconds(1));
    assertThat(answer.text())
        .startsWith("<?xml")
        .contains("<valid>false</valid>", "<errors><message>")
        .doesNotContain("root:");
    assertThat(marketplace.http().get(TASKS).expect(200).objects("/tasks_response/tasks"))
        .isEmpty();
  }

  @Test
  void thousandsOfFaultsAreNotAnsweredOneByOne() {
    String xml = "<task>" + "<notifications>x</notifications>".repeat(8_000) + "</task>";
    Instant begin = Instant.now();
    Answer answer = marketplace.http().post(TASKS, xml, XML).expect(422);

    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(answer.text()).hasSizeLessThan(100_000).contains("<field>notifications</field>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"due_date\": \"2001-01-01T00:00:00Z\"|due_date",
        "\"due_date\": \"tomorrow\"|due_date",
        "\"due_date\": \"2100-01-01T00:00:00\"|due_date",
        "\"max_duration\": \"P0D\"|max_duration",
        "\"max_duration\": \"2 days\"|max_duration",
        "\"requires_approval\": \"perhaps\"|requires_approval",
        "\"input\": \"text\"|input",
        "\"input\": [1]|input",
        "\"customer_ref\": {}|customer_ref",
        "\"notifications\": [{}]|event"
      })
  void aFaultNamesItsField(String fields, String field) {
    Answer answer =
        marketplace.http().post(TASKS, "{\"task\": {%s}}".formatted(fields)).expect(422);

    assertThat(answer.string(ERRORS + "/0/field")).isEqualTo(field);
    assertThat(answer.string(ERRORS + "/0/message")).contains(field);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    Answer answer =
        marketplace
            .http()
            .post(TASKS, "{\"task\": {\"due_date\": \"x\", \"max_duration\": \"y\"}}")
            .expect(422);

    assertThat(answer.objects(ERRORS))
        .extracting(error -> error.getString("field"))
        .containsExactly("due_date", "max_duration");
    assertThat(answer.at("/task_response/request_status/valid").toString()).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"other\": {}}", "{\"task\": 1}", "null"})
  void whatIsNoTaskIsRefused(String body) {
    marketplace.http().post(TASKS, body).expect(400);
    marketplace.http().put(path(marketplace.create("")), body).expect(400);
  }

  @ParameterizedTest
  @CsvSource({"state, done", "from, 2030-01-01", "to, 31.02.2030", "from, 1.1.2030"})
  void filtersAreChecked(String name, String value) {
    assertThat(
            marketplace
                .http()
                .get(TASKS, name, value)
                .expect(422)
                .string("/tasks_response/request_status/errors/0/field"))
        .isEqualTo(name);
  }

  @Test
  void anotherUsersTasksDoNotExist() {
    int id = marketplace.create("");
    Http bob = Person.of(belfry).at("/api/marketplace/v2");

    bob.get(path(id)).expect(404);
    bob.put(path(id), "{\"task\": {\"state\": \"cancelled\"}}").expect(404);
    bob.delete(path(id)).expect(404);
    bob.get(path(id) + "/notifications").expect(404);
    bob.post(path(id) + "/notifications", "{\"notification\": {}}").expect(422);
    assertThat(bob.get(TASKS).expect(200).objects("/tasks_response/tasks")).isEmpty();
    assertThat(marketplace.state(id)).isEqualTo("created");
  }

  @Test
  void aPersonalTaskIsNoCustomersTask() {
    int number =
        marketplace
            .customer()
            .api()
            .post("/tasks", "{\"title\": \"mine\"}")
            .expect(201)
            .number("/number");

    marketplace.http().get(path(number)).expect(404);
    marketplace.put(number, "cancelled").expect(404);
    marketplace.deliver(number).expect(409);
  }

  @Test
  void protocolErrorsHaveTheEnvelopeToo() {
    Http http = marketplace.http();

    assertThat(http.without("Authorization").get(TASKS).expect(401).header("WWW-Authenticate"))
        .contains("Basic");
    assertThat(
            http.get("/customer/tasks/abc")
                .expect(404)
                .number("/task_response/request_status/status_code"))
        .isEqualTo(404);
    assertThat(http.send("PATCH", TASKS).expect(405).header("Allow")).contains("POST");
    http.with("Accept", "text/html").get(TASKS).expect(406);
    http.post(TASKS, "task", "text/plain").expect(415);
    http.with("Accept", XML).get(path(999_999_999)).expect(404);
    marketplace
        .customer()
        .with("data/read")
        .at("/api/marketplace/v2")
        .post(TASKS, "{\"task\": {}}")
        .expect(403);
    assertThat(http.get(path(999_999_999)).objects(ERRORS)).hasSize(1);
  }
}
