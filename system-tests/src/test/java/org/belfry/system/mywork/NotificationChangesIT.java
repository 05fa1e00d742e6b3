package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.mywork.Mywork.NOTIFICATION;
import static org.belfry.system.mywork.Mywork.assertError;
import static org.belfry.system.mywork.Mywork.ids;
import static org.belfry.system.mywork.Mywork.notifications;

import java.util.List;
import java.util.Locale;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;

/** What becomes of notifications below {@code /rest/notification}. */
@OnEveryDatabase
class NotificationChangesIT {
  private static final String ALL = "/notification";

  private final Person anna;
  private final Http rest;

  NotificationChangesIT(Belfry belfry) {
    anna = Person.of(belfry);
    rest = anna.at("/rest/mywork/1");
  }

  @Test
  void theUnseenAreThoseAboveTheLastSeenId() {
    List<Integer> ids = notifications(rest, 3);
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
    List<Integer> ids = notifications(rest, 3);

    rest.put(ALL + "/read", String.format(Locale.ROOT, "[%d, %d, 0]", ids.get(0), ids.get(2)))
        .expect(204);

    assertThat(rest.get(ALL + "/" + ids.get(0)).at("/read")).hasToString("true");
    assertThat(rest.get(ALL + "/" + ids.get(1)).at("/read")).hasToString("false");
    assertThat(anna.api().get("/inbox/counts").number("/unread")).isEqualTo(1);
    assertUnseen(3);
  }

  @Test
  void aNotificationIsDeletedForGood() {
    int id = notifications(rest, 1).get(0);

    rest.delete(ALL + "/" + id).expect(204);

    assertError(rest.get(ALL + "/" + id), 404);
    assertError(rest.delete(ALL + "/" + id), 404);
    assertUnseen(0);
  }

  @Test
  void theStatusMakesItATask() {
    int id = rest.post(ALL, NOTIFICATION).number("/id");

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

  private int post(String body) {
    return rest.post(ALL, body).expect(200).number("/id");
  }

  private void assertUnseen(int count) {
    assertThat(rest.get("/status/notification/new").expect(200).text())
        .isEqualTo(String.valueOf(count));
  }
}
