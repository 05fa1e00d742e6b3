package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.mywork.Mywork.TASK;
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
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /rest/task}: personal tasks as clients of the API know them. */
@OnEveryDatabase
class TaskIT {
  private final Person anna;
  private final Http rest;

  TaskIT(Belfry belfry) {
    anna = Person.of(belfry);
    rest = anna.at("/rest/mywork/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rest", "/rest/mywork/1", "/rest/mywork/latest"})
  void theExampleIsSavedAndShown(String base) {
    Http http = anna.at(base);

    Answer answer = http.post("/task", "[%s]".formatted(TASK)).expect(200);

    JsonObject saved = array(answer).getJsonObject(0);
    assertThat(
            Json.createObjectBuilder(saved)
                .add("id", 0)
                .add("created", 0)
                .add("updated", 0)
                .build())
        .isEqualTo(object(TASK));
    assertThat(saved.keySet()).containsExactlyElementsOf(object(TASK).keySet());
    assertThat(array(http.get("/task"))).containsExactly(saved);
    assertThat(http.get("/task/globalId/1234").expect(200).json()).isEqualTo(saved);
    assertThat(http.get("/task/" + saved.getInt("id")).expect(200).json()).isEqualTo(saved);
  }

  @Test
  void oneTaskIsAnsweredAsOne() {
    assertThat(rest.post("/task", TASK).expect(200).string("/title"))
        .isEqualTo("John commented on an issue");
    assertThat(rest.post("/task", "[]").expect(200).text()).isEqualTo("[]");
  }

  @Test
  void theSameGlobalIdIsTheSameTask() {
    int id = rest.post("/task", TASK).number("/id");

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
    assertError(rest.post("/task", "[%s, {\"notes\": \"no title\"}]".formatted(TASK)), 400);

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
    rest.post("/task", TASK).expect(200);

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
