package org.belfry.system.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
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

/** {@code /belfry/v1/tasks}. */
@OnEveryDatabase
class NativeTasksIT {
  private static final String FULL =
      """
      {"title": "Read the report", "notes": "before lunch", "entity": "report", "globalId": "R-1",
       "item": {"title": "Report", "url": "https://example.com/1"}, "metadata": {"pages": 7},
       "dueDate": "2100-01-01T10:00:00+02:00", "maxDuration": "P200Y",
       "reminders": ["P1D", "PT1H"], "escalation": {"user": "bob", "after": "PT2H"},
       "estimate": "PT1H"}
      """;

  private final Belfry belfry;
  private final Person anna;
  private final Http api;

  NativeTasksIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    api = anna.api();
  }

  @Test
  void aTaskIsMadeAndShown() {
    Answer made = api.post("/tasks", FULL).expect(201);
    JsonObject task = api.get(made.header("Location")).expect(200).json();

    assertThat(task).isEqualTo(made.json());
    assertThat(task.getString("kind")).isEqualTo("personal");
    assertThat(task.getString("state")).isEqualTo("created");
    assertThat(task.getString("application")).isEqualTo("Test");
    assertThat(task.getString("dueDate")).isEqualTo("2100-01-01T08:00:00.000Z");
    assertThat(task.getString("dueAt")).isEqualTo("2100-01-01T08:00:00.000Z");
    assertThat(task.getJsonArray("reminders").toString()).isEqualTo("[\"PT1H\",\"PT24H\"]");
    assertThat(task.getJsonObject("escalation").toString())
        .isEqualTo("{\"user\":\"bob\",\"after\":\"PT2H\"}");
    assertThat(task.getJsonObject("metadata").getInt("pages")).isEqualTo(7);
    assertThat(task.getString("logged")).isEqualTo("PT0S");
  }

  @Test
  void aPatchChangesWhatItNames() {
    String path = make(FULL);

    JsonObject patched =
        api.patch(path, "{\"title\": \"Read it\", \"escalation\": null, \"item\": {\"url\": null}}")
            .expect(200)
            .json();

    assertThat(patched.getString("title")).isEqualTo("Read it");
    assertThat(patched.getString("notes")).isEqualTo("before lunch");
    assertThat(patched).doesNotContainKey("escalation");
    assertThat(patched.getJsonObject("item").toString()).isEqualTo("{\"title\":\"Report\"}");
    assertThat(patched.getString("dueDate")).isEqualTo("2100-01-01T08:00:00.000Z");
    api.patch(path, "{\"title\": null}").expect(422);
    api.patch(path, "{\"dueDate\": \"2001-01-01T00:00:00Z\"}").expect(422);
    assertThat(api.get(path).json()).isEqualTo(patched);
  }

  @ParameterizedTest
  @CsvSource({"deuDate, dueDate", "escalation.aftr, after", "item.uri, url"})
  void aSlipOfThePenIsToldWithWhatWasMeant(String written, String meant) {
    String path = make(FULL);
    Answer before = api.get(path).expect(200);
    String slip = "{\"title\": \"t\", %s}".formatted(member(written));

    for (Answer refused : List.of(api.post("/tasks", slip), api.patch(path, slip))) {
      assertThat(refused.expect(422).string("/detail")).contains("the member " + written);
      assertThat(refused.string("/remedy")).startsWith("Did you mean " + meant + "?");
      assertThat(refused.string("/attributes/nearest")).isEqualTo(meant);
    }
    assertThat(titles("/tasks")).containsExactly("Read the report");
    assertThat(api.get(path).expect(200).json()).isEqualTo(before.json());
    assertThat(api.patch(path, before.text()).expect(200).string("/dueDate"))
        .isEqualTo(before.string("/dueDate"));
  }

  @Test
  void aTaskMayBeDueNever() {
    String never =
        """
        {"title": "some time", "dueDate": "9999-12-31T23:59:59Z", "reminders": ["PT1H"],
         "escalation": {"user": "bob", "after": "P3650D"}}
        """;

    assertThat(api.get(make(never)).string("/dueAt")).isEqualTo("9999-12-31T23:59:59.000Z");
    assertThat(api.post("/tasks", never.replace("59Z", "59-01:00")).expect(422).string("/detail"))
        .startsWith("dueDate is of a year from 1 to 9999 in UTC");
  }

  @Test
  void aTaskIsCompletedReopenedAndCancelled() {
    String path = make("{\"title\": \"often\"}");

    assertThat(api.post(path + "/completion").expect(200).string("/state")).isEqualTo("finished");
    api.post(path + "/completion").expect(409);
    api.post(path + "/cancellation").expect(409);
    assertThat(api.post(path + "/reopening").expect(200).string("/state")).isEqualTo("created");
    api.post(path + "/reopening").expect(409);
    assertThat(api.post(path + "/cancellation").expect(200).string("/state"))
        .isEqualTo("cancelled");
    api.delete(path).expect(204);
    api.get(path).expect(404);
  }

  @Test
  void listsAreInTheirOwnersOrder() {
    String one = make("{\"title\": \"one\"}");
    String two = make("{\"title\": \"two\"}");
    String three = make("{\"title\": \"three\"}");
    api.put(one + "/position", "{\"before\": \"%s\"}".formatted(id(two))).expect(204);
    api.put(three + "/position", "{\"before\": null}").expect(204);
    api.post(two + "/completion").expect(200);

    assertThat(titles("/tasks")).containsExactly("one", "two", "three");
    assertThat(titles("/tasks?state=open")).containsExactly("one", "three");
    assertThat(titles("/tasks?state=finished")).containsExactly("two");
    Answer first = api.get("/tasks?limit=2").expect(200);
    assertThat(titles("/tasks?after=" + first.string("/next"))).containsExactly("three");
    api.put(one + "/position", "{\"before\": \"%s\"}".formatted(UUID.randomUUID())).expect(404);
    api.get("/tasks?state=lost").expect(422);
  }

  @Test
  void timeIsLoggedUntilItIsMoreThanExpected() {
    String entries = make(FULL) + "/time-entries";

    api.post(entries, "{\"spent\": \"PT50M\", \"note\": \"chapter one\"}").expect(201);
    api.post(entries, "{\"spent\": \"PT20M\"}").expect(201);

    Answer logged = api.get(entries).expect(200);
    assertThat(logged.string("/logged")).isEqualTo("PT1H10M");
    assertThat(logged.string("/items/1/note")).isEqualTo("chapter one");
    api.post(entries, "{\"spent\": \"PT0S\"}").expect(422);
    api.post(entries, "{}").expect(422);
    api.post(entries, "{\"spent\": \"an hour\"}").expect(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|title",
        "{\"title\": \" \"}|title",
        "{\"title\": \"t\", \"dueDate\": \"2001-01-01T00:00:00Z\"}|dueDate",
        "{\"title\": \"t\", \"maxDuration\": \"P0D\"}|maxDuration",
        "{\"title\": \"t\", \"reminders\": [\"PT0S\"]}|reminders",
        "{\"title\": \"t\", \"estimate\": \"PT-1H\"}|estimate",
        "{\"title\": \"t\", \"escalation\": {\"user\": \"nobody\"}}|escalation.user",
        "{\"title\": \"t\", \"item\": {\"url\": \"javascript:x\"}}|item.url"
      })
  void whatCannotBeATaskIsRefused(String draft, String field) {
    assertThat(api.post("/tasks", draft).expect(422).string("/attributes/field")).isEqualTo(field);
    assertThat(titles("/tasks")).isEmpty();
  }

  @Test
  void nobodySeesTheTasksOfAnother() {
    String path = make("{\"title\": \"mine\"}");
    Http bob = Person.of(belfry).api();

    bob.get(path).expect(404);
    bob.patch(path, "{\"title\": \"yours\"}").expect(404);
    bob.post(path + "/completion").expect(404);
    bob.put(path + "/position", "{}").expect(404);
    bob.get(path + "/time-entries").expect(404);
    bob.post(path + "/time-entries", "{\"spent\": \"PT1H\"}").expect(404);
    bob.delete(path).expect(404);
    assertThat(bob.get("/tasks").expect(200).objects("/items")).isEmpty();
    anna.with("data/read").api().post(path + "/completion").expect(403);
    anna.with("data/write").api().delete(path).expect(403);
  }

  @Test
  void aDeletedUsersTasksAreGone() {
    make("{\"title\": \"t\", \"dueDate\": \"%s\"}".formatted(Instant.now().plusSeconds(3600)));
    Person other = Person.of(belfry);
    String escalating =
        other
            .api()
            .post(
                "/tasks",
                "{\"title\": \"t\", \"escalation\": {\"user\": \"%s\"}}".formatted(anna.name()))
            .expect(201)
            .header("Location");

    belfry.api("demo-admin").delete("/users/" + anna.name()).expect(204);

    assertThat(other.api().get(escalating).expect(200).json()).doesNotContainKey("escalation");
  }

  private String make(String draft) {
    return "/tasks/" + api.post("/tasks", draft).expect(201).string("/id");
  }

  /** A member of an object, or of one in it. */
  private static String member(String path) {
    String[] names = path.split("\\.", -1);
    String value = "\"2100-01-01T00:00:00Z\"";
    return names.length == 1
        ? "\"%s\": %s".formatted(path, value)
        : "\"%s\": {\"%s\": %s}".formatted(names[0], names[1], value);
  }

  private static String id(String path) {
    return path.substring("/tasks/".length());
  }

  private List<String> titles(String path) {
    return api.get(path).expect(200).objects("/items").stream()
        .map(task -> task.getString("title"))
        .toList();
  }
}
