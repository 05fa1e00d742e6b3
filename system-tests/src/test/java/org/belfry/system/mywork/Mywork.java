package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belfry.system.Answer;
import org.belfry.system.Http;

/** What is sent to mywork, and what is in its answers. */
final class Mywork {
  /** As the dialect's document prints it. */
  static final String NOTIFICATION =
      """
      {"id":0,"applicationLinkId":"bf13be6c-926b-318e-95cc-99dc04f8597e",\
      "title":"John commented on an issue","description":"This looks good",\
      "application":"com.atlassian.jira","entity":"issue","action":"comment","created":0,\
      "updated":0,"status":"DONE","groupingId":"1234","globalId":"1234",\
      "metadata":{"user":"John Smith"},\
      "item":{"iconUrl":"https://jira.atlassian.com/browse/",\
      "title":"WDAY-833: No description/sub-text in header",\
      "url":"https://jira.atlassian.com/browse/WDAY-833"},"read":false,"pinned":false}""";

  /** Likewise. */
  static final String TASK =
      """
      {"id":0,"applicationLinkId":"bf13be6c-926b-318e-95cc-99dc04f8597e",\
      "title":"John commented on an issue","notes":"This looks good","status":"TODO",\
      "application":"com.atlassian.jira","entity":"issue","created":0,"updated":0,\
      "globalId":"1234","metadata":{"user":"John Smith"},\
      "item":{"title":"WDAY-833: No description/sub-text in header"}}""";

  private Mywork() {}

  /** Sends new notifications, and gives their ids. */
  static List<Integer> notifications(Http rest, int count) {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String body = String.format(Locale.ROOT, "{\"title\": \"title %d\"}", i);
      ids.add(rest.post("/notification", body).expect(200).number("/id"));
    }
    return ids;
  }

  /** The ids of the objects in a list. */
  static List<Integer> ids(Answer answer) {
    return array(answer).getValuesAs(JsonObject.class).stream()
        .map(listed -> listed.getInt("id"))
        .toList();
  }

  static JsonArray array(Answer answer) {
    try (var reader = Json.createReader(new StringReader(answer.expect(200).text()))) {
      return reader.readArray();
    }
  }

  static JsonObject object(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  static void assertError(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.at("/errorMessages").asJsonArray()).isNotEmpty();
    assertThat(answer.at("/errors").asJsonObject()).isNotNull();
  }
}
