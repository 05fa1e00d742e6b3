package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.inbox.Items.assertError;
import static org.belfry.system.inbox.Items.ids;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/notifications}. */
@OnEveryDatabase
class InboxIT {
  private static final String ALL = "/notifications";
  private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000";

  /** A notification of a type that the dialect's document prints. */
  private static final String PAST_DEADLINE =
      """
      {"type": "App\\\\Containers\\\\Tasks\\\\Notifications\\\\TaskPastDeadlineNotification",
       "title": "Collect client requirements is past its deadline",
       "data": {"type": "notification.task_past_deadline", "task_id": 1,
                "task_name": "Collect client requirements"}}""";

  private final Person anna;
  private final Http inbox;

  InboxIT(Belfry belfry) {
    anna = Person.of(belfry);
    inbox = anna.at("/api");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/v0"})
  void anItemIsShownAsPrinted(String base) {
    String id = create(PAST_DEADLINE);
    Http http = anna.at(base);

    JsonObject item = http.get(ALL).expect(200).objects("/items").get(0);

    assertThat(item.keySet())
        .containsExactly("id", "type", "data", "read_at", "created_at", "updated_at", "_links");
    assertThat(item.getString("id")).isEqualTo(id);
    assertThat(item.getString("type"))
        .isEqualTo("App\\Containers\\Tasks\\Notifications\\TaskPastDeadlineNotification");
    assertThat(item.get("data"))
        .hasToString(
            ("{\"id\":\"%s\",\"type\":\"notification.task_past_deadline\",\"task_id\":1,"
                    + "\"task_name\":\"Collect client requirements\"}")
                .formatted(id));
    assertThat(item.isNull("read_at")).isTrue();
    assertThat(item.getString("created_at")).matches(MOMENT);
    assertThat(item.getString("updated_at")).matches(MOMENT);
    assertThat(item.get("_links"))
        .hasToString(
            "[{\"href\":\"/api/v0/notifications/%s\",\"rel\":\"self\",\"type\":\"GET\"}]"
                .formatted(id));
    assertThat(http.get(ALL + "/" + id).expect(200).json()).isEqualTo(item);
    assertThat(http.get("/latest-notifications").expect(200).objects("/items"))
        .containsExactly(item);
  }

  @Test
  void whatHasNoDataOfItsOwnIsToldInData() {
    String id =
        create(
            """
            {"title": "Done", "browserUri": "https://example.com/1", "groupingId": "g",
             "metadata": {"a": "b"}, "data": {"pages": 12}}""");

    JsonObject data = inbox.get(ALL + "/" + id).json().getJsonObject("data");

    assertThat(data)
        .hasToString(
            ("{\"id\":\"%s\",\"type\":\"notification.general\",\"title\":\"Done\","
                    + "\"url\":\"https://example.com/1\",\"application\":\"Test\","
                    + "\"grouping_id\":\"g\",\"metadata\":{\"a\":\"b\"},\"pages\":12}")
                .formatted(id));
  }

  @Test
  void theIndexComesInPages() {
    List<String> created = create(5);
    Collections.reverse(created);

    Answer second = inbox.get(ALL, "limit", 2, "page", 2).expect(200);

    assertThat(ids(second)).isEqualTo(created.subList(2, 4));
    assertThat(List.of(second.number("/page"), second.number("/limit"), second.number("/total")))
        .containsExactly(2, 2, 5);
    assertThat(links(second))
        .containsExactly(
            "self /api/v0/notifications?limit=2&page=2",
            "next /api/v0/notifications?limit=2&page=3",
            "prev /api/v0/notifications?limit=2&page=1");
    assertThat(links(inbox.get(ALL, "limit", 2, "page", 3)))
        .noneMatch(link -> link.startsWith("next"));
    assertThat(ids(inbox.get("/latest-notifications", "limit", 3)))
        .isEqualTo(created.subList(0, 3));
    inbox.get("/latest-notifications", "limit", 1000).expect(200);
  }

  @Test
  void theIndexIsSorted() {
    List<String> created = create(3);
    read(created.get(1)).expect(200);
    List<String> newest = new ArrayList<>(created);
    Collections.reverse(newest);

    assertThat(sorted("created_at")).isEqualTo(created);
    assertThat(sorted("-created_at")).isEqualTo(newest);
    assertThat(sorted("id")).isEqualTo(created);
    assertThat(sorted("-id")).isEqualTo(newest);
    assertThat(sorted("read_at").get(0)).isEqualTo(created.get(1));
    assertThat(sorted("-read_at").get(2)).isEqualTo(created.get(1));
    assertThat(sorted("-updated_at").get(0)).isEqualTo(created.get(1));
    assertThat(sorted("type")).hasSize(3);
  }

  @Test
  void theIndexIsFiltered() {
    List<String> created = create(2);
    String other = create("{\"title\": \"t\", \"type\": \"Other\"}");
    read(created.get(0)).expect(200);
    String today = inbox.get(ALL).string("/items/0/created_at").substring(0, 10);

    assertThat(found("type", "Other")).containsExactly(other);
    assertThat(found("type", "Other,General")).hasSize(3);
    assertThat(found("id", created.get(0) + "," + other)).containsExactly(other, created.get(0));
    assertThat(found("read_at", "null")).containsExactly(other, created.get(1));
    assertThat(inbox.get(ALL, "read_at", "null").number("/total")).isEqualTo(2);
    assertThat(found("read_at", today + "..")).containsExactly(created.get(0));
    assertThat(found("created_at", ".." + today)).hasSize(3);
    assertThat(found("created_at", "2001-01-01..2001-12-31T23:59:59+0000")).isEmpty();
    assertThat(found("created_at", "0001-01-01..9999-12-31T23:59:59Z")).hasSize(3);
    assertThat(found("created_at", "-9999-01-01..+12345-12-31")).hasSize(3);
    assertThat(found("updated_at", "2001-01-01T00:00:00Z.." + today)).hasSize(3);
    String moment = inbox.get(ALL + "/" + other).string("/created_at");
    assertThat(found("created_at", moment + ".." + moment)).contains(other);
    assertThat(ids(inbox.get(ALL + "?created_at=" + moment + ".."))).contains(other);
  }

  @Test
  void readingAgainChangesNothing() {
    String id = create(PAST_DEADLINE);

    Answer first = inbox.post(ALL + "/" + id + "/read", "{}").expect(200);
    Answer again = inbox.post(ALL + "/" + id + "/read").expect(200);

    assertThat(first.string("/read_at")).matches(MOMENT);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(inbox.get(ALL + "/" + id).json()).isEqualTo(first.json());
  }

  @Test
  void severalAreReadAtOnceAndAnsweredInTheirOrder() {
    List<String> created = create(3);

    Answer read = read(created.get(2), created.get(0)).expect(200);

    assertThat(ids(read)).containsExactly(created.get(2), created.get(0));
    assertThat(read.objects("/items")).noneMatch(item -> item.isNull("read_at"));
    assertThat(found("read_at", "null")).containsExactly(created.get(1));
    assertThat(read().expect(200).objects("/items")).isEmpty();
  }

  @Test
  void oneUnknownIdChangesNothing() {
    String id = create(1).get(0);

    for (String unknown : List.of(UUID.randomUUID().toString(), "2", "")) {
      assertError(read(id, unknown), 404, "NotFound");
    }
    assertThat(found("read_at", "null")).containsExactly(id);
  }

  private List<String> create(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(create(String.format(Locale.ROOT, "{\"title\": \"title %d\"}", i)));
    }
    return ids;
  }

  private String create(String draft) {
    return anna.api().post("/inbox/notifications", draft).expect(201).string("/id");
  }

  private Answer read(String... ids) {
    String list = ids.length == 0 ? "" : "\"" + String.join("\", \"", ids) + "\"";
    return inbox.post(ALL, "{\"notification_ids\": [%s]}".formatted(list));
  }

  private List<String> sorted(String order) {
    return ids(inbox.get(ALL, "sort", order));
  }

  private List<String> found(String name, String value) {
    return ids(inbox.get(ALL, name, value));
  }

  private static List<String> links(Answer answer) {
    return answer.expect(200).objects("/_links").stream()
        .map(link -> link.getString("rel") + " " + link.getString("href"))
        .toList();
  }
}
