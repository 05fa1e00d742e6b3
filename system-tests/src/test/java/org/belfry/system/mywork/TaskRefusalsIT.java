package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.mywork.Mywork.TASK;
import static org.belfry.system.mywork.Mywork.array;
import static org.belfry.system.mywork.Mywork.assertError;

import java.util.List;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what to whose tasks, and which bodies are none. */
@OnEveryDatabase
class TaskRefusalsIT {
  private final Belfry belfry;
  private final Person anna;
  private final Http rest;

  TaskRefusalsIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    rest = anna.at("/rest/mywork/1");
  }

  @Test
  void nobodySeesOrChangesAnothersTasks() {
    Http other = Person.of(belfry).at("/rest");
    int id = rest.post("/task", TASK).number("/id");

    assertThat(array(other.get("/task"))).isEmpty();
    assertThat(other.get("/task/count").text()).isEqualTo("0");
    assertError(other.get("/task/" + id), 404);
    assertError(other.get("/task/globalId/1234"), 404);
    assertError(other.put("/task/" + id, TASK), 404);
    assertError(other.put("/task/" + id + "/notes", "\"x\""), 404);
    assertError(other.put("/task/" + id + "/position", "{\"before\": null}"), 404);
    assertError(other.delete("/task/" + id), 404);
    assertError(other.delete("/task?globalId=1234"), 404);
    assertThat(other.post("/task", TASK).expect(200).number("/id")).isNotEqualTo(id);
    assertThat(rest.get("/task/" + id).string("/notes")).isEqualTo("This looks good");
  }

  @Test
  void administratorsActForOthers() {
    Http admin = Http.at(belfry.url().resolve("/rest")).with("Authorization", "Bearer demo-admin");

    int id = admin.post("/task?bypass=" + anna.name(), TASK).expect(200).number("/id");

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

  private List<Integer> ids() {
    return Mywork.ids(rest.get("/task"));
  }
}
