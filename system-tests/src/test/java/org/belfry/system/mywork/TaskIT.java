package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.mywork.Mywork.array;
import static org.belfry.system.mywork.Mywork.assertError;
import static org.belfry.system.mywork.Mywork.object;

import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /rest/task}: personal tasks as clients of the API know them. */
@OnEveryDatabase
class TaskIT {
  private static final String EXAMPLE =
      """
      {"id":0,"applicationLinkId":"bf13be6c-926b-318e-95cc-99dc04f8597e",\
      "title":"John commented on an issue","notes":"This looks good","status":"TODO",\
      "application":"com.atlassian.jira","entity":"issue","created":0,"updated":0,\
      "globalId":"1234","metadata":{"user":"John Smith"},\
      "item":{"title":"WDAY-833: No description/sub-text in header"}}""";

  private final Belfry belfry;
  private final Person anna;
  private final Http rest;

  TaskIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    rest = anna.at("/rest/mywork/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rest", "/rest/mywork/1", "/rest/mywork/latest"})
  void theExampleIsSavedAndShown(String base) {
    Http http = anna.at(base);

    Answer answer = http.post("/task", "[%s]".formatted(EXAMPLE)).expect(200);

    JsonObject saved = array(answer).getJsonObject(0);
    assertThat(
            Json.createObjectBuilder(saved)
                .add("id", 0)
                .add("created", 0)
                .add("updated", 0)
                .build())
        .isEqualTo(object(EXAMPLE));
    assertThat(saved.keySet()).containsExactlyElementsOf(object(EXAMPLE).keySet());
    assertThat(array(http.get("/task"))).containsExactly(saved);
    assertThat(http.get("/task/globalId/1234").expect(200).json()).isEqualTo(saved);
    assertThat(http.get("/task/" + saved.getInt("id")).expect(200).json()).isEqualTo(saved);
  }

  @Test
  void oneTaskIsAnsweredAsOne() {
    assertThat(rest.post("/task", EXAMPLE).expect(200).string("/title"))
        .isEqualTo("John commented on an issue");
    assertThat(rest.post("/task", "[]").expect(200).text()).isEqualTo("[]");
  }

  @Test
  void theSameGlobalIdIsTheSameTask() {
    int id = rest.post("/task", EXAMPLE).number("/id");

    Answer again =
        rest.post(
            "/task", "{\"title\": \"changed\", \"globalId\": \"1234\", \"status\": \"DONE\"}");

    assertThat(again.expect(200).number("/id")).isEqualTo(id);
    assertThat(again.string("/title")).isEqualTo("changed");
    assertThat(again.string("/status")).isEqualTo("DONE");
    assertThat(again.has("/notes")).isFalse();
    assertThat(ids()).containsExactly(id);
  }

  @Test
  void aListIsSavedWhollyOrNotAtAll() {
    assertError(rest.post("/task", "[%s, {\"notes\": \"no title\"}]".formatted(EXAMPLE)), 400);

    assertThat(ids()).isEmpty();
  }

  @Test
  void aTaskIsChangedByItsId() {
    int id = save("read");

    Answer changed = rest.put("/task/" + id, "{\"title\": \"read it\", \"notes\": \"today\"}");

    assertThat(changed.expect(200).string("/title")).isEqualTo("read it");
    assertThat(rest.put("/task/" + id + "/notes", "\"This looks good\"").expect(200).text())
        .isEqualTo("\"This looks good\"");
    assertThat(rest.get("/task/" + id).string("/notes")).isEqualTo("This looks good");
    rest.put("/task/" + id + "/notes", "null").expect(200);
    assertThat(rest.get("/task/" + id).has("/notes")).isFalse();
  }

  @Test
  void tasksAreCountedByWhetherTheyAreDone() {
    save("one");
    save("two");
    int done = save("three");
    rest.put("/task/" + done, "{\"title\": \"three\", \"status\": \"DONE\"}").expect(200);

    assertThat(rest.get("/task/count").expect(200).text()).isEqualTo("3");
    assertThat(rest.get("/task/count", "completed", "true").text()).isEqualTo("1");
    assertThat(rest.get("/task/count", "completed", "false").text()).isEqualTo("2");
    assertError(rest.get("/task/count", "completed", "maybe"), 400);
  }

  @Test
  void tasksComeInTheOrderOfTheirPositions() {
    int first = save("one");
    int second = save("two");
    int third = save("three");
    assertThat(ids()).containsExactly(third, second, first);

    rest.put("/task/" + first + "/position", String.format(Locale.ROOT, "{\"before\": %d}", second))
        .expect(204);
    assertThat(ids()).containsExactly(third, first, second);
    rest.put("/task/" + third + "/position", "{\"before\": null}").expect(204);
    assertThat(ids()).containsExactly(first, second, third);

    assertError(rest.put("/task/" + third + "/position", "{\"before\": 0}"), 404);
    assertError(rest.put("/task/" + third + "/position", "{}"), 400);
    assertError(rest.put("/task/" + third + "/position", "{\"before\": \"x\"}"), 400);
    assertThat(ids()).containsExactly(first, second, third);
  }

  @Test
  void tasksAreDeletedByEitherId() {
    int one = save("one");
    rest.post("/task", EXAMPLE).expect(200);

    rest.delete("/task/" + one).expect(204);
    rest.delete("/task?globalId=1234").expect(204);

    assertThat(ids()).isEmpty();
    assertError(rest.delete("/task/" + one), 404);
    assertError(rest.delete("/task?globalId=1234"), 404);
    assertError(rest.delete("/task"), 400);
  }

  @Test
  void aNotificationAndItsTaskStandAlike() {
    int notification = rest.post("/notification", "{\"title\": \"t\"}").number("/id");
    String status = "/notification/" + notification + "/status";

    int task = rest.put(status, "\"TODO\"").expect(200).number("/id");

    assertThat(ids()).containsExactly(task);
    assertThat(rest.put(status, "\"TODO\"").number("/id")).isEqualTo(task);
    assertThat(ids()).containsExactly(task);
    rest.put("/task/" + task, "{\"title\": \"t\", \"status\": \"DONE\"}").expect(200);
    assertThat(rest.get("/notification/" + notification).string("/status")).isEqualTo("DONE");
    rest.post(
            "/notification",
            String.format(
                Locale.ROOT, "{\"id\": %d, \"title\": \"t\", \"status\": \"TODO\"}", notification))
        .expect(200);
    assertThat(rest.get("/task/" + task).string("/status")).isEqualTo("TODO");
    rest.delete("/task/" + task).expect(204);
    assertThat(rest.get("/notification/" + notification).has("/status")).isFalse();
  }

  @Test
  void aNotificationThatArrivesToBeDoneHasATask() {
    rest.post("/notification", "{\"title\": \"do it\", \"status\": \"TODO\"}").expect(200);
    rest.post("/notification", "{\"title\": \"was done\", \"status\": \"DONE\"}").expect(200);

    assertThat(array(rest.get("/task")).getValuesAs(JsonObject.class))
        .extracting(task -> task.getString("title"))
        .containsExactly("do it");
  }

  @Test
  void actionsRunOnTasks() {
    int id = save("t");

    assertThat(act(id, "done").expect(200).text()).isEqualTo("{\"successful\":true}");
    assertThat(rest.get("/task/" + id).string("/status")).isEqualTo("DONE");
    act(id, "todo").expect(200);
    assertThat(rest.get("/task/" + id).string("/status")).isEqualTo("TODO");
    assertError(act(id, "comment"), 400);
    assertError(act(0, "done"), 404);
    assertError(rest.post("/action/task", "{}"), 400);
  }

  @Test
  void nobodySeesOrChangesAnothersTasks() {
    Http other = Person.of(belfry).at("/rest");
    int id = rest.post("/task", EXAMPLE).number("/id");

    assertThat(array(other.get("/task"))).isEmpty();
    assertThat(other.get("/task/count").text()).isEqualTo("0");
    assertError(other.get("/task/" + id), 404);
    assertError(other.get("/task/globalId/1234"), 404);
    assertError(other.put("/task/" + id, EXAMPLE), 404);
    assertError(other.put("/task/" + id + "/notes", "\"x\""), 404);
    assertError(other.put("/task/" + id + "/position", "{\"before\": null}"), 404);
    assertError(other.delete("/task/" + id), 404);
    assertError(other.delete("/task?globalId=1234"), 404);
    assertThat(other.post("/task", EXAMPLE).expect(200).number("/id")).isNotEqualTo(id);
    assertThat(rest.get("/task/" + id).string("/notes")).isEqualTo("This looks good");
  }

  @Test
  void administratorsActForOthers() {
    Http admin = Http.at(belfry.url().resolve("/rest")).with("Authorization", "Bearer demo-admin");

    int id = admin.post("/task?bypass=" + anna.name(), EXAMPLE).expect(200).number("/id");

    assertThat(ids()).containsExactly(id);
    assertThat(array(admin.get("/task", "bypass", anna.name()))).hasSize(1);
    assertError(rest.get("/task", "bypass", "admin"), 403);
    assertError(rest.delete("/task/" + id + "?bypass=admin"), 403);
    admin.delete("/task?globalId=1234&bypass=" + anna.name()).expect(204);
    assertThat(ids()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": ",
        "{}",
        "7",
        "[7]",
        "{\"title\": \"t\", \"status\": \"LATER\"}",
        "{\"title\": \"t\", \"item\": {\"url\": \"javascript:x\"}}",
        "{\"title\": {}}",
        "{\"title\": \"t\", \"created\": 9000000000000000000}",
        "{\"title\": \"t\", \"globalId\": \"zero \\u0000\"}"
      })
  void badBodiesAreRefused(String body) {
    assertError(rest.post("/task", body), 400);
    assertThat(ids()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/task,data/write",
    "POST,/task,data/read",
    "DELETE,/task,data/write",
    "GET,/task/count,data/write",
    "GET,/task/globalId/x,data/write",
    "GET,/task/1,data/write",
    "PUT,/task/1,data/read",
    "DELETE,/task/1,data/write",
    "PUT,/task/1/notes,data/read",
    "PUT,/task/1/position,data/read",
    "POST,/action/task,data/read"
  })
  void everyOperationNeedsItsScope(String method, String path, String another) {
    assertError(anna.with(another).at("/rest").send(method, path), 403);
    assertError(rest.without("Authorization").send(method, path), 401);
  }

  private int save(String title) {
    return rest.post("/task", "{\"title\": \"%s\"}".formatted(title)).expect(200).number("/id");
  }

  private Answer act(int id, String action) {
    return rest.post(
        "/action/task",
        String.format(
            Locale.ROOT,
            "{\"id\": \"%d\", \"qualifiedAction\": \"%s\", \"metadata\": {}}",
            id,
            action));
  }

  private List<Integer> ids() {
    return Mywork.ids(rest.get("/task"));
  }
}
