package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.mywork.Mywork.array;
import static org.belfry.system.mywork.Mywork.assertError;
import static org.belfry.system.mywork.Mywork.ids;
import static org.belfry.system.mywork.Mywork.object;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
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

/** {@code /rest/notification} and what is below it. */
@OnEveryDatabase
class NotificationIT {
  /** As the dialect's document prints it. */
  private static final String EXAMPLE =
      """
      {"id":0,"applicationLinkId":"bf13be6c-926b-318e-95cc-99dc04f8597e",\
      "title":"John commented on an issue","description":"This looks good",\
      "application":"com.atlassian.jira","entity":"issue","action":"comment","created":0,\
      "updated":0,"status":"DONE","groupingId":"1234","globalId":"1234",\
      "metadata":{"user":"John Smith"},\
      "item":{"iconUrl":"https://jira.atlassian.com/browse/",\
      "title":"WDAY-833: No description/sub-text in header",\
      "url":"https://jira.atlassian.com/browse/WDAY-833"},"read":false,"pinned":false}""";

  private static final String ALL = "/notification";

  private final Person anna;
  private final Http rest;

  NotificationIT(Belfry belfry) {
    anna = Person.of(belfry);
    rest = anna.at("/rest/mywork/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rest", "/rest/mywork/1", "/rest/mywork/latest"})
  void theExampleIsCreatedAndShown(String base) {
    Http http = anna.at(base);

    JsonObject created = http.post(ALL, EXAMPLE).expect(200).json();

    assertThat(created.getInt("id")).isPositive();
    assertThat(created.getJsonNumber("created").longValue()).isPositive();
    assertThat(created.getJsonNumber("updated")).isEqualTo(created.getJsonNumber("created"));
    JsonObject expected =
        Json.createObjectBuilder(object(EXAMPLE))
            .add("id", created.get("id"))
            .add("created", created.get("created"))
            .add("updated", created.get("updated"))
            .build();
    assertThat(created).isEqualTo(expected);
    assertThat(created.keySet()).containsExactlyElementsOf(expected.keySet());
    assertThat(http.get(ALL + "/" + created.getInt("id")).expect(200).json()).isEqualTo(created);
    assertThat(array(http.get(ALL))).containsExactly(created);
  }

  @Test
  void listsAreNewestFirstBetweenTwoIds() {
    List<Integer> ids = create(5);

    assertThat(ids(rest.get(ALL))).containsExactly(reversed(ids));
    assertThat(ids(rest.get(ALL, "limit", 2))).containsExactly(ids.get(4), ids.get(3));
    assertThat(ids(rest.get(ALL, "before", ids.get(2)))).containsExactly(ids.get(1), ids.get(0));
    assertThat(ids(rest.get(ALL, "after", ids.get(2)))).containsExactly(ids.get(4), ids.get(3));
    assertThat(ids(rest.get(ALL, "after", ids.get(0), "before", ids.get(4), "limit", 1)))
        .containsExactly(ids.get(3));
    rest.get(ALL, "limit", 500).expect(200);
  }

  @Test
  void aListHasTwentyUnlessToldOtherwise() {
    create(21);

    assertThat(ids(rest.get(ALL))).hasSize(20);
  }

  @Test
  void whatIsPostedAgainIsUpdated() {
    int id = rest.post(ALL, EXAMPLE).number("/id");

    Answer byGlobalId =
        rest.post(
            ALL,
            """
            {"title": "Two comments", "globalId": "1234", "application": "com.atlassian.jira"}""");
    assertThat(byGlobalId.expect(200).number("/id")).isEqualTo(id);
    Answer byId =
        rest.post(ALL, String.format(Locale.ROOT, "{\"id\": %d, \"title\": \"Three\"}", id));
    assertThat(byId.number("/id")).isEqualTo(id);
    assertThat(byId.string("/title")).isEqualTo("Three");
    Answer other = rest.post(ALL, "{\"title\": \"t\", \"globalId\": \"1234\"}");
    assertThat(other.number("/id")).isNotEqualTo(id);
    assertThat(ids(rest.get(ALL))).containsExactly(other.number("/id"), id);
  }

  @Test
  void momentsThatAreToldAreKept() {
    Answer created =
        rest.post(ALL, "{\"title\": \"t\", \"created\": 1321634143000, \"updated\": 1}");

    assertThat(created.at("/created")).hasToString("1321634143000");
    assertThat(created.at("/updated")).hasToString("1");
  }

  @Test
  void groupsAreNestedNewestFirst() {
    int first = post("{\"title\": \"one\", \"groupingId\": \"a\"}");
    int second = post("{\"title\": \"two\", \"groupingId\": \"b\"}");
    int third = rest.post(ALL, EXAMPLE.replace("\"1234\"", "\"a\"")).number("/id");
    int alone = post("{\"title\": \"alone\"}");

    JsonArray groups = array(rest.get(ALL + "/nested"));

    assertThat(memberIds(groups))
        .containsExactly(List.of(alone), List.of(third, first), List.of(second));
    JsonObject group = groups.getJsonObject(1);
    assertThat(group.keySet()).containsExactly("item", "notifications");
    assertThat(group.get("item"))
        .hasToString(
            "{\"iconUrl\":\"https://jira.atlassian.com/browse/\","
                + "\"title\":\"WDAY-833: No description/sub-text in header\","
                + "\"url\":\"https://jira.atlassian.com/browse/WDAY-833\","
                + "\"applicationLinkId\":\"bf13be6c-926b-318e-95cc-99dc04f8597e\","
                + "\"application\":\"com.atlassian.jira\",\"entity\":\"issue\","
                + "\"action\":\"comment\",\"groupingId\":\"a\",\"pinned\":false}");
    assertThat(group.getJsonArray("notifications").getJsonObject(0).keySet())
        .containsExactly(
            "id",
            "title",
            "description",
            "url",
            "globalId",
            "metadata",
            "created",
            "updated",
            "status",
            "read",
            "pinned");
    assertThat(memberIds(array(rest.get(ALL + "/nested", "limit", 1))))
        .containsExactly(List.of(alone));
    assertThat(memberIds(array(rest.get(ALL + "/nested", "before", third))))
        .containsExactly(List.of(second));
    assertThat(memberIds(array(rest.get(ALL + "/nested", "after", second))))
        .containsExactly(List.of(alone), List.of(third));
  }

  @Test
  void theUnseenAreThoseAboveTheLastSeenId() {
    List<Integer> ids = create(3);
    assertUnseen(3);

    rest.put(ALL + "/lastreadid", ids.get(1).toString()).expect(204);
    assertUnseen(1);
    rest.put(ALL + "/lastreadid", ids.get(0).toString()).expect(204);
    assertUnseen(1);
    rest.put(ALL + "/read", ids.get(2).toString()).expect(204);
    assertUnseen(0);
    assertThat(rest.get(ALL + "/" + ids.get(0)).at("/read")).hasToString("false");
  }

  @Test
  void aListOfIdsIsReadOneByOne() {
    List<Integer> ids = create(3);

    rest.put(ALL + "/read", String.format(Locale.ROOT, "[%d, %d, 0]", ids.get(0), ids.get(2)))
        .expect(204);

    assertThat(rest.get(ALL + "/" + ids.get(0)).at("/read")).hasToString("true");
    assertThat(rest.get(ALL + "/" + ids.get(1)).at("/read")).hasToString("false");
    assertThat(anna.api().get("/inbox/counts").number("/unread")).isEqualTo(1);
    assertUnseen(3);
  }

  @Test
  void aNotificationIsDeletedForGood() {
    int id = create(1).get(0);

    rest.delete(ALL + "/" + id).expect(204);

    assertError(rest.get(ALL + "/" + id), 404);
    assertError(rest.delete(ALL + "/" + id), 404);
    assertUnseen(0);
  }

  @Test
  void theStatusMakesItATask() {
    int id = rest.post(ALL, EXAMPLE).number("/id");

    Answer task = rest.put(ALL + "/" + id + "/status", "\"TODO\"").expect(200);

    assertThat(task.string("/status")).isEqualTo("TODO");
    assertThat(task.string("/title")).isEqualTo("John commented on an issue");
    assertThat(task.string("/notes")).isEqualTo("This looks good");
    assertThat(task.string("/item/title")).isEqualTo("WDAY-833: No description/sub-text in header");
    assertThat(rest.put(ALL + "/" + id + "/status", "\"TODO\"").json()).isEqualTo(task.json());
    rest.put(ALL + "/" + id + "/status", "\"DONE\"").expect(200);
    assertThat(rest.get(ALL + "/" + id).string("/status")).isEqualTo("DONE");
    assertError(rest.put(ALL + "/" + id + "/status", "\"LATER\""), 400);
    assertError(rest.put(ALL + "/0/status", "\"DONE\""), 404);
  }

  @Test
  void metadataAreMergedWhereTheConditionHolds() {
    int watching =
        post("{\"title\": \"t\", \"globalId\": \"test\", \"metadata\": {\"watching\": \"true\"}}");
    int other = post("{\"title\": \"t\", \"globalId\": \"other\"}");

    rest.post(
            ALL + "/metadata",
            """
            {"globalId":"test","condition":{"watching":"true"},\
            "metadata":{"user":"John Smith","watching":"false"}}""")
        .expect(204);
    rest.post(
            ALL + "/metadata",
            "{\"globalId\":\"test\",\"condition\":{\"watching\":\"true\"},\"metadata\":{\"a\":\"b\"}}")
        .expect(204);

    assertThat(rest.get(ALL + "/" + watching).at("/metadata"))
        .hasToString("{\"watching\":\"false\",\"user\":\"John Smith\"}");
    assertThat(rest.get(ALL + "/" + other).at("/metadata")).hasToString("{}");
  }

  private List<Integer> create(int count) {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(post(String.format(Locale.ROOT, "{\"title\": \"title %d\"}", i)));
    }
    return ids;
  }

  private int post(String body) {
    return rest.post(ALL, body).expect(200).number("/id");
  }

  private void assertUnseen(int count) {
    assertThat(rest.get("/status/notification/new").expect(200).text())
        .isEqualTo(String.valueOf(count));
  }

  private static Integer[] reversed(List<Integer> ids) {
    List<Integer> copy = new ArrayList<>(ids);
    Collections.reverse(copy);
    return copy.toArray(Integer[]::new);
  }

  private static List<List<Integer>> memberIds(JsonArray groups) {
    return groups.getValuesAs(JsonObject.class).stream()
        .map(
            group ->
                group.getJsonArray("notifications").getValuesAs(JsonObject.class).stream()
                    .map(member -> member.getInt("id"))
                    .toList())
        .toList();
  }
}
