package org.belfry.system.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.marketplace.Marketplace.XML;
import static org.belfry.system.marketplace.Marketplace.path;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code /customer/tasks} shows of a task, in JSON and in XML. */
@OnEveryDatabase
class TaskNotationsIT {
  private static final String FULL =
      """
      {"task": {
        "customer_ref": "R-1",
        "template": {"link": [{"href": "/templates/7", "rel": "template"}]},
        "input": [
          {"item_code": "title", "item_content": "Ten <best> & \\u0001 worst"},
          {"item_code": "text", "item_content": " blanks stay "}],
        "requires_approval": false,
        "due_date": "2100-01-01T12:00:00+02:00",
        "max_duration": "P200Y"}}
      """;

  private static final String FULL_IN_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <task>
        <customer_ref>R-1</customer_ref>
        <template><link href="/templates/7" rel="template"/></template>
        <input><item_code>title</item_code><item_content>Ten &lt;best&gt;</item_content></input>
        <input><item_code>text</item_code><item_content><![CDATA[ blanks stay ]]></item_content></input>
        <requires_approval>false</requires_approval>
        <due_date>2100-01-01T12:00:00+02:00</due_date>
        <max_duration>P200Y</max_duration>
      </task>
      """;

  private static final String ID = "/task_response/task/id";

  private final Marketplace marketplace;

  TaskNotationsIT(Belfry belfry) {
    marketplace = Marketplace.at(belfry);
  }

  @Test
  void aTaskIsCreatedAndShownInJson() {
    Answer created = marketplace.http().post("/customer/tasks", FULL).expect(201);
    int id = created.number("/task_response/task/id");
    JsonObject status =
        created.json().getJsonObject("task_response").getJsonObject("request_status");
    JsonObject task =
        marketplace.get(id).json().getJsonObject("task_response").getJsonObject("task");

    assertThat(status.getBoolean("valid")).isTrue();
    assertThat(status.getInt("status_code")).isEqualTo(201);
    assertThat(status.getString("status_text")).isEqualTo("Created");
    assertThat(status.getString("url")).endsWith("/api/marketplace/v2/customer/tasks");
    assertThat(status.getString("id"))
        .isNotEqualTo(marketplace.get(id).string("/task_response/request_status/id"));
    assertThat(task.keySet())
        .containsExactly(
            "id",
            "link",
            "customer_ref",
            "template",
            "state",
            "input",
            "result",
            "requires_approval",
            "due_date",
            "max_duration",
            "created_at",
            "updated_at");
    assertThat(task.getJsonArray("link").toString())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "[{\"href\":\"/api/marketplace/v2/customer/tasks/%d\",\"rel\":\"self\",\"type\":\"application/json\"}]",
                id));
    assertThat(task.getJsonObject("template").toString())
        .isEqualTo("{\"link\":[{\"href\":\"/templates/7\",\"rel\":\"template\"}]}");
    assertThat(task.getString("state")).isEqualTo("created");
    assertThat(task.getJsonArray("input").getJsonObject(1).getString("item_content"))
        .isEqualTo(" blanks stay ");
    assertThat(task.getJsonArray("result")).isEmpty();
    assertThat(task.getBoolean("requires_approval")).isFalse();
    assertThat(task.getString("due_date")).isEqualTo("2100-01-01T10:00:00.000+00:00");
    assertThat(task.getString("created_at"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+00:00");
  }

  @Test
  void aTaskIsCreatedAndShownInXml() {
    Answer created = marketplace.http().post("/customer/tasks", FULL_IN_XML, XML).expect(201);

    assertThat(created.header("Content-Type")).startsWith(XML);
    assertThat(created.text())
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><task_response><request_status><id>")
        .containsPattern(
            "<task><id>(\\d+)</id><link href=\"/api/marketplace/v2/customer/tasks/\\1\""
                + " rel=\"self\" type=\"application/xml\"/>")
        .contains("<customer_ref>R-1</customer_ref>")
        .contains("<template><link href=\"/templates/7\" rel=\"template\"/></template>")
        .contains(
            "<input><item_code>title</item_code><item_content>Ten &lt;best&gt;</item_content></input>"
                + "<input><item_code>text</item_code><item_content> blanks stay </item_content></input>")
        .contains("<requires_approval>false</requires_approval>");
  }

  @Test
  void whatIsMadeSaysWhereItIs() {
    Answer task = marketplace.http().post("/customer/tasks", FULL).expect(201);
    String location = task.header("Location");
    Answer notification =
        marketplace
            .http()
            .post(
                path(task.number(ID)) + "/notifications",
                """
                {"notification": {"event": "TASK_COMPLETED", "callback_method": "POST",
                  "callback_url": "https://example.com/x"}}
                """)
            .expect(201);

    assertThat(marketplace.http().get(location).expect(200).number(ID)).isEqualTo(task.number(ID));
    assertThat(
            marketplace
                .http()
                .get(notification.header("Location"))
                .expect(200)
                .at("/notification_response/notification"))
        .isEqualTo(notification.at("/notification_response/notification"));
  }

  @Test
  void aTemplateIsNoMarkupOfItsGiver() {
    String script =
        """
        {"task": {"template": {"script": {"xmlns": "http://www.w3.org/1999/xhtml",
          "href": "/x", "src": "https://evil.example.com/x.js"}}}}
        """;

    int id = marketplace.http().post("/customer/tasks", script).expect(201).number(ID);

    assertThat(
            marketplace.http().with("Accept", XML).get("/customer/tasks/" + id).expect(200).text())
        .contains("<template>{\"script\":{\"xmlns\":")
        .doesNotContain("<script");
    assertThat(marketplace.get(id).text()).contains("\"template\":{\"script\":{\"xmlns\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{oops", "{{template}}"})
  void aTemplateMayBeginLikeAnObject(String text) {
    String task = "{\"task\": {\"template\": \"%s\"}}".formatted(text);

    Answer created = marketplace.http().post("/customer/tasks", task).expect(201);

    assertThat(created.string("/task_response/task/template")).isEqualTo(text);
    marketplace.http().get("/customer/tasks").expect(200);
  }

  @Test
  void bothNotationsShowTheSameTask() {
    int id =
        marketplace
            .http()
            .post("/customer/tasks", FULL)
            .expect(201)
            .number("/task_response/task/id");

    Answer shown = marketplace.http().with("Accept", XML).get(path(id)).expect(200);

    assertThat(shown.text())
        .contains("<item_content>Ten &lt;best&gt; &amp; \uFFFD worst</item_content>")
        .contains("<max_duration>P200Y</max_duration>")
        .contains("<status_code>200</status_code>");
    assertThat(marketplace.http().with("Accept", "text/xml").get(path(id)).expect(200).text())
        .startsWith("<?xml");
  }
}
