package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.inbox.Items.assertError;
import static org.belfry.system.inbox.Items.ids;

import java.util.List;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code /api/notifications} refuses, and to whom. */
@OnEveryDatabase
class InboxRefusalsIT {
  private static final String ALL = "/notifications";

  private final Belfry belfry;
  private final Person anna;
  private final Http inbox;

  InboxRefusalsIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    inbox = anna.at("/api");
  }

  @ParameterizedTest
  @CsvSource({"GET,", "POST,/read"})
  void whatIsUnknownIsNotFoundAsPrinted(String method, String suffix) {
    String end = suffix == null ? "" : suffix;
    for (String id : List.of("2", UUID.randomUUID().toString())) {
      Answer missing = inbox.send(method, ALL + "/" + id + end);
      assertError(missing, 404, "NotFound");
      assertThat(missing.string("/message")).isEqualTo("Required model was not found.");
      assertThat(missing.at("/details").toString()).contains(id);
    }
  }

  @Test
  void nobodySeesOrReadsWhatIsAnothers() {
    String id = create();
    Http other = Person.of(belfry).at("/api");

    assertError(other.get(ALL + "/" + id), 404, "NotFound");
    assertError(other.post(ALL + "/" + id + "/read", "{}"), 404, "NotFound");
    assertError(other.post(ALL, "{\"notification_ids\": [\"" + id + "\"]}"), 404, "NotFound");
    assertThat(other.get(ALL).number("/total")).isZero();
    assertThat(ids(other.get("/latest-notifications"))).isEmpty();
    assertThat(ids(other.get(ALL, "id", id))).isEmpty();
    assertThat(ids(inbox.get(ALL, "read_at", "null"))).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "/notifications,page,0",
    "/notifications,page,x",
    "/notifications,limit,0",
    "/notifications,limit,101",
    "/latest-notifications,limit,1001",
    "/latest-notifications,limit,0",
    "/notifications,sort,data",
    "/notifications,sort,--id",
    "/notifications,id,7",
    "/notifications,created_at,yesterday",
    "/notifications,read_at,2022-13-01..",
    "/notifications,updated_at,2022-01-01...2022"
  })
  void badParametersAreRefused(String path, String name, String value) {
    Answer refused = inbox.get(path, name, value);

    assertError(refused, 422, "UnprocessableEntity");
    assertThat(refused.string("/message")).contains(name).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | BadRequest | {\"notification_ids\": ",
        "400 | BadRequest | {\"notification_ids\": 7}",
        "400 | BadRequest | 7",
        "422 | UnprocessableEntity | {}",
        "422 | UnprocessableEntity | {\"notification_ids\": null}",
        "404 | NotFound | {\"notification_ids\": [null]}"
      })
  void badBodiesAreRefused(int status, String type, String body) {
    assertError(inbox.post(ALL, body), status, type);
  }

  @Test
  void whoMayDoWhat() {
    String id = create();
    Http readOnly = anna.with("data/read").at("/api");
    Http writeOnly = anna.with("data/write").at("/api");

    assertError(inbox.without("Authorization").get(ALL), 401, "Unauthorized");
    readOnly.get(ALL).expect(200);
    readOnly.get(ALL + "/" + id).expect(200);
    assertError(readOnly.post(ALL + "/" + id + "/read", "{}"), 403, "Forbidden");
    assertError(readOnly.post(ALL, "{\"notification_ids\": []}"), 403, "Forbidden");
    assertError(writeOnly.get(ALL), 403, "Forbidden");
    assertError(writeOnly.get("/latest-notifications"), 403, "Forbidden");
    assertError(writeOnly.get(ALL + "/" + id), 403, "Forbidden");
    writeOnly.post(ALL + "/" + id + "/read", "{}").expect(200);
  }

  @Test
  void whatHttpRefusesIsToldInTheSameShape() {
    assertError(inbox.get("/elsewhere"), 404, "NotFound");
    Answer refused = inbox.delete(ALL);
    assertError(refused, 405, "MethodNotAllowed");
    assertThat(refused.header("Allow")).contains("GET");
    assertError(inbox.post(ALL, "x", "text/plain"), 415, "UnsupportedMediaType");
    assertError(inbox.with("Accept", "text/html").get(ALL), 406, "NotAcceptable");
    String large = "{\"notification_ids\": [\"%s\"]}".formatted("x".repeat(257 * 1024));
    assertError(inbox.post(ALL, large), 413, "PayloadTooLarge");
  }

  private String create() {
    return anna.api().post("/inbox/notifications", "{\"title\": \"t\"}").expect(201).string("/id");
  }
}
