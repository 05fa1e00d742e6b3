package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.mywork.Mywork.NOTIFICATION;
import static org.belfry.system.mywork.Mywork.array;
import static org.belfry.system.mywork.Mywork.ids;
import static org.belfry.system.mywork.Mywork.notifications;
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

/** {@code /rest/notification}: what is sent, and how it is listed. */
@OnEveryDatabase
class NotificationIT {
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

    JsonObject created = http.post(ALL, NOTIFICATION).expect(200).json();

    assertThat(created.getInt("id")).isPositive();
    assertThat(created.getJsonNumber("created").longValue()).isPositive();
    assertThat(created.getJsonNumber("updated")).isEqualTo(created.getJsonNumber("created"));
    JsonObject expected =
        Json.createObjectBuilder(object(NOTIFICATION))
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
    List<Integer> ids = notifications(rest, 5);

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
    notifications(rest, 21);

    assertThat(ids(rest.get(ALL))).hasSize(20);
  }

  @Test
  void whatIsPostedAgainIsUpdated() {
    int id = rest.post(ALL, NOTIFICATION).number("/id");

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
    int third = rest.post(ALL, NOTIFICATION.replace("\"1234\"", "\"a\"")).number("/id");
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

  private int post(String body) {
    return rest.post(ALL, body).expect(200).number("/id");
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
