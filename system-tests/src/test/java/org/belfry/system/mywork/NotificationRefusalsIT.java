package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.mywork.Mywork.assertError;
import static org.belfry.system.mywork.Mywork.ids;

import java.util.List;
import java.util.Locale;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code /rest/notification} refuses, and to whom. */
@OnEveryDatabase
class NotificationRefusalsIT {
  private static final String ALL = "/notification";

  private final Belfry belfry;
  private final Person anna;
  private final Http rest;

  NotificationRefusalsIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    rest = anna.at("/rest/mywork/1");
  }

  @Test
  void nobodySeesOrChangesWhatIsAnothers() {
    int id = post("{\"title\": \"t\", \"globalId\": \"g\"}");
    Http other = Person.of(belfry).at("/rest");

    assertError(other.get(ALL + "/" + id), 404);
    assertError(other.delete(ALL + "/" + id), 404);
    assertError(other.put(ALL + "/" + id + "/status", "\"DONE\""), 404);
    other.put(ALL + "/read", String.format(Locale.ROOT, "[%d]", id)).expect(204);
    other.put(ALL + "/lastreadid", String.format(Locale.ROOT, "%d", id)).expect(204);
    other.post(ALL + "/metadata", "{\"globalId\":\"g\",\"metadata\":{\"a\":\"b\"}}").expect(204);
    int own =
        other
            .post(ALL, String.format(Locale.ROOT, "{\"id\": %d, \"title\": \"mine\"}", id))
            .number("/id");

    assertThat(own).isNotEqualTo(id);
    assertThat(ids(other.get(ALL))).containsExactly(own);
    assertThat(rest.get(ALL + "/" + id).at("/metadata")).hasToString("{}");
    assertThat(rest.get(ALL + "/" + id).string("/title")).isEqualTo("t");
    assertUnseen(1);
  }

  @Test
  void administratorsActForOthers() {
    Http admin = Http.at(belfry.url().resolve("/rest")).with("Authorization", "Bearer demo-admin");

    int id =
        admin.post(ALL + "?bypass=" + anna.name(), "{\"title\": \"t\"}").expect(200).number("/id");

    assertThat(ids(rest.get(ALL))).containsExactly(id);
    assertThat(ids(admin.get(ALL, "bypass", anna.name()))).containsExactly(id);
    assertError(rest.get(ALL, "bypass", "admin"), 403);
    assertError(rest.post(ALL + "?bypass=admin", "{\"title\": \"t\"}"), 403);
    assertError(admin.get(ALL, "bypass", "nobody-at-all"), 404);
    rest.get(ALL, "bypass", anna.name()).expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /notification | {\"title\": ",
        "POST | /notification | {}",
        "POST | /notification | {\"title\": \"t\", \"status\": \"LATER\"}",
        "POST | /notification | {\"title\": \"t\", \"item\": {\"url\": \"javascript:x\"}}",
        "POST | /notification | {\"title\": {}}",
        "PUT | /notification/lastreadid | \"x\"",
        "PUT | /notification/read | [\"x\"]",
        "PUT | /notification/read | 1.5",
        "PUT | /notification/read | x",
        "POST | /notification/metadata | {}",
        "POST | /notification/metadata | {\"globalId\": \"zero \\u0000\"}",
        "POST | /notification | {\"title\": \"t\", \"created\": 9000000000000000000}",
        "POST | /notification | {\"title\": \"t\", \"globalId\": \"zero \\u0000\"}"
      })
  void badBodiesAreRefused(String method, String path, String body) {
    assertError(method.equals("PUT") ? rest.put(path, body) : rest.post(path, body), 400);
  }

  @ParameterizedTest
  @CsvSource({"limit,0", "limit,501", "limit,x", "after,x", "before,-1"})
  void badParametersAreRefused(String name, String value) {
    for (String path : List.of(ALL, ALL + "/nested")) {
      Answer refused = rest.get(path, name, value);
      assertError(refused, 400);
      assertThat(refused.string("/errors/" + name)).contains(value);
    }
  }

  @Test
  void aTitleIsNeededAndHasAtMost255Characters() {
    post("{\"title\": \"%s\"}".formatted("ü".repeat(255)));

    assertError(rest.post(ALL, "{\"title\": \"%s\"}".formatted("x".repeat(256))), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/notification,data/write",
    "POST,/notification,data/read",
    "GET,/notification/nested,data/write",
    "PUT,/notification/lastreadid,data/read",
    "PUT,/notification/read,data/read",
    "POST,/notification/metadata,data/read",
    "GET,/notification/1,data/write",
    "DELETE,/notification/1,data/write",
    "PUT,/notification/1/status,data/read"
  })
  void everyOperationNeedsItsScope(String method, String path, String another) {
    assertError(anna.with(another).at("/rest").send(method, path), 403);
    Answer anonymous = rest.without("Authorization").send(method, path);
    assertError(anonymous, 401);
    assertThat(anonymous.header("WWW-Authenticate")).contains("Basic");
  }

  private int post(String body) {
    return rest.post(ALL, body).expect(200).number("/id");
  }

  private void assertUnseen(int count) {
    assertThat(rest.get("/status/notification/new").expect(200).text())
        .isEqualTo(String.valueOf(count));
  }
}
