package org.belfry.system.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.marketplace.Marketplace.XML;
import static org.belfry.system.marketplace.Marketplace.path;

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

/** Registered notifications, below their task and of all tasks. */
@OnEveryDatabase
class NotificationsIT {
  private static final String ALL = "/customer/notifications";
  private static final String LIST = "/notification_response/notifications";

  private static final String POSTED =
      """
      {"event": "TASK_COMPLETED", "callback_url": "http://example.com/done",
       "callback_method": "POST", "payload_format": "XML"}""";

  private static final String GOTTEN =
      """
      {"event": "TASK_TIMEDOUT", "callback_url": "https://example.com/late?of=me",
       "callback_method": "GET"}""";

  private final Belfry belfry;
  private final Marketplace marketplace;

  NotificationsIT(Belfry belfry) {
    this.belfry = belfry;
    marketplace = Marketplace.at(belfry);
  }

  @Test
  void notificationsAreRegisteredWithTheirTask() {
    int task = marketplace.create("\"notifications\": [%s, %s]".formatted(POSTED, GOTTEN));

    List<JsonObject> listed =
        marketplace.http().get(path(task) + "/notifications/").expect(200).objects(LIST);

    assertThat(listed).hasSize(2);
    JsonObject posted = listed.get(0);
    assertThat(posted.keySet())
        .containsExactly(
            "id",
            "link",
            "event",
            "callback_url",
            "callback_method",
            "payload_format",
            "author_id",
            "task_id");
    assertThat(posted.getJsonArray("link").toString())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "[{\"href\":\"/api/marketplace/v2/customer/tasks/%d/notifications/%d\",\"rel\":\"self\",\"type\":\"application/json\"}]",
                task,
                posted.getInt("id")));
    assertThat(posted.getString("event")).isEqualTo("TASK_COMPLETED");
    assertThat(posted.getString("callback_url")).isEqualTo("http://example.com/done");
    assertThat(posted.getString("payload_format")).isEqualTo("XML");
    assertThat(posted.getInt("task_id")).isEqualTo(task);
    assertThat(posted.getInt("author_id")).isPositive();
    assertThat(listed.get(1)).doesNotContainKey("payload_format");
  }

  @Test
  void xmlSaysTheSame() {
    String task =
        """
        <task>
          <notifications><event>TASK_COMPLETED</event><callback_url>http://example.com/a</callback_url>
            <callback_method>POST</callback_method></notifications>
          <notifications><event>CUSTOMER_INPUT_REQUIRED</event>
            <callback_url>http://example.com/b</callback_url>
            <callback_method>GET</callback_method></notifications>
        </task>""";
    marketplace.http().post("/customer/tasks", task, XML).expect(201);

    String listed = marketplace.http().with("Accept", XML).get(ALL).expect(200).text();

    assertThat(listed)
        .containsPattern(
            "<notification_response><request_status>.*</request_status>"
                + "<notifications>.*</notifications><notifications>.*</notifications>")
        .contains("<payload_format>JSON</payload_format>")
        .contains("rel=\"self\" type=\"application/xml\"/>");
  }

  @Test
  void oneMoreIsRegisteredShownAndDeleted() {
    int task = marketplace.create("");
    String below = path(task) + "/notifications";
    Answer created =
        marketplace.http().post(below, "{\"notification\": %s}".formatted(POSTED)).expect(201);
    int id = created.number("/notification_response/notification/id");

    for (String path : List.of(below + "/" + id, ALL + "/" + id)) {
      assertThat(
              marketplace
                  .http()
                  .get(path)
                  .expect(200)
                  .string("/notification_response/notification/event"))
          .isEqualTo("TASK_COMPLETED");
    }
    marketplace.http().get(path(marketplace.create("")) + "/notifications/" + id).expect(404);
    marketplace.http().delete(ALL + "/" + id).expect(200);
    marketplace.http().get(below + "/" + id).expect(404);
    marketplace.http().delete(below + "/" + id).expect(404);
    assertThat(marketplace.http().get(below).expect(200).objects(LIST)).isEmpty();
  }

  @Test
  void theyGoWithTheirTask() {
    int task = marketplace.create("\"notifications\": [%s]".formatted(POSTED));
    marketplace.http().delete(path(task)).expect(200);

    assertThat(marketplace.http().get(ALL).expect(200).objects(LIST)).isEmpty();
    marketplace.http().get(path(task) + "/notifications").expect(404);
  }

  @Test
  void anotherUsersDoNotExist() {
    int task = marketplace.create("\"notifications\": [%s]".formatted(POSTED));
    int id = marketplace.http().get(ALL).expect(200).objects(LIST).get(0).getInt("id");
    Http bob = Person.of(belfry).at("/api/marketplace/v2");

    bob.get(ALL + "/" + id).expect(404);
    bob.delete(ALL + "/" + id).expect(404);
    bob.get(path(task) + "/notifications/" + id).expect(404);
    bob.post(path(task) + "/notifications", "{\"notification\": %s}".formatted(POSTED)).expect(404);
    assertThat(bob.get(ALL).expect(200).objects(LIST)).isEmpty();
    marketplace.http().get(ALL + "/" + id).expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "callback_url|ftp://example.com/",
        "callback_url|http://me:secret@example.com/",
        "callback_url|/relative",
        "callback_url|",
        "callback_method|PUT",
        "callback_method|",
        "event|TASK_STARTED",
        "event|",
        "payload_format|YAML"
      })
  void whatCannotBeCalledBackIsRefused(String field, String value) {
    String notification =
        POSTED.replaceFirst(
            "\"%s\": \"[^\"]*\"".formatted(field),
            "\"%s\": \"%s\"".formatted(field, value == null ? "" : value));

    Answer answer =
        marketplace
            .http()
            .post(
                "/customer/tasks", "{\"task\": {\"notifications\": [%s]}}".formatted(notification))
            .expect(422);

    assertThat(answer.string("/task_response/request_status/errors/0/field")).isEqualTo(field);
    assertThat(answer.text()).doesNotContain("secret");
    assertThat(marketplace.http().get("/customer/tasks").objects("/tasks_response/tasks"))
        .isEmpty();
  }

  @Test
  void aGetHasNoFormat() {
    String both = GOTTEN.replace("\"GET\"", "\"GET\", \"payload_format\": \"JSON\"");

    assertThat(
            marketplace
                .http()
                .post(
                    path(marketplace.create("")) + "/notifications",
                    "{\"notification\": %s}".formatted(both))
                .expect(422)
                .string("/notification_response/request_status/errors/0/field"))
        .isEqualTo("payload_format");
  }
}
