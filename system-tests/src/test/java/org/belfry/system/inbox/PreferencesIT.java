package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.EventStream;
import org.belfry.system.EventStream.Event;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users want of their inboxes. */
@OnEveryDatabase
class PreferencesIT {
  private static final String ALL = "/inbox/notifications";
  private static final String MUTES = "/inbox/mutes";
  private static final String QUIET = "/inbox/quiet-hours";

  private final Belfry belfry;
  private final Person anna;
  private final Http inbox;

  PreferencesIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    inbox = anna.api();
  }

  @Test
  void whatIsMutedGoesIntoTheArchiveAtOnce() {
    mute("{\"type\": \"Noise\"}");
    mute("{\"groupingId\": \"g-1\"}");

    Answer muted = post("noise", ", \"type\": \"Noise\"");
    post("group", ", \"groupingId\": \"g-1\"");
    post("heard", ", \"type\": \"Other\", \"groupingId\": \"g-2\"");

    assertThat(muted.string("/title")).isEqualTo("noise");
    assertThat(titles(ALL)).containsExactly("heard");
    assertThat(titles("/inbox/archived")).containsExactly("group", "noise");
    assertThat(inbox.get(ALL + "/" + muted.string("/id")).string("/title")).isEqualTo("noise");
    Answer counts = inbox.get("/inbox/counts");
    assertThat(List.of(counts.number("/total"), counts.number("/unread"), counts.number("/unseen")))
        .containsExactly(1, 1, 1);
    assertThat(anna.at("/rest").get("/status/notification/new").text()).isEqualTo("1");
  }

  @Test
  void whatIsMutedNoLongerArrives() {
    String mute = mute("{\"type\": \"Noise\"}");
    post("muted", ", \"type\": \"Noise\"");

    inbox.delete(MUTES + "/" + mute).expect(204);
    inbox.delete(MUTES + "/" + mute).expect(404);
    post("heard", ", \"type\": \"Noise\"");

    assertThat(titles(ALL)).containsExactly("heard");
    assertThat(inbox.get(MUTES).objects("/items")).isEmpty();
  }

  @Test
  void mutingTwiceIsMutingOnce() {
    String first = mute("{\"type\": \"Noise\"}");

    assertThat(mute("{\"type\": \"Noise\"}")).isEqualTo(first);

    assertThat(inbox.get(MUTES).objects("/items")).hasSize(1);
    assertThat(inbox.get(MUTES).string("/items/0/type")).isEqualTo("Noise");
  }

  @Test
  void oneMutesForOneselfOnly() {
    String mute = mute("{\"type\": \"Message\"}");
    Person other = Person.of(belfry);

    other.api().delete(MUTES + "/" + mute).expect(404);
    assertThat(other.api().get(MUTES).objects("/items")).isEmpty();
    message(other);
    message(anna);

    assertThat(other.api().get("/inbox/counts").number("/total")).isEqualTo(1);
    assertThat(inbox.get("/inbox/counts").number("/total")).isZero();
    assertThat(titles("/inbox/archived")).containsExactly("Hello");
  }

  @Test
  void whatIsToldAnewStaysMuted() {
    Http mywork = anna.at("/rest");
    String sent = "{\"title\": \"%s\", \"globalId\": \"i-1\", \"groupingId\": \"g\"}";
    mywork.post("/notification", sent.formatted("opened")).expect(200);
    mute("{\"groupingId\": \"g\"}");
    inbox.post("/inbox/archivals", "{\"groupingId\": \"g\"}").expect(200);

    mywork.post("/notification", sent.formatted("commented")).expect(200);

    assertThat(titles(ALL)).isEmpty();
    assertThat(titles("/inbox/archived")).containsExactly("commented");
  }

  @Test
  void streamsAreSilentInQuietHours() {
    LocalTime now = LocalTime.now(ZoneOffset.ofHours(5)).truncatedTo(ChronoUnit.MINUTES);
    inbox.get(QUIET).expect(404);
    try (EventStream stream = anna.events(Map.of())) {
      stream.await(1);
      String hours =
          "{\"from\": \"%s\", \"to\": \"%s\", \"zone\": \"+05:00\"}"
              .formatted(now.minusHours(1), now.plusHours(1));
      assertThat(inbox.put(QUIET, hours).expect(200).json())
          .isEqualTo(inbox.get(QUIET).expect(200).json());

      post("held back", "");
      assertThat(inbox.get("/inbox/counts").number("/unread")).isEqualTo(1);
      stream.awaitComments(1);
      assertThat(stream.await(1)).hasSize(1);

      inbox.delete(QUIET).expect(204);
      Event told = stream.await(3).get(1);
      assertThat(told.name()).isEqualTo("created");
      assertThat(told.json().getString("title")).isEqualTo("held back");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"from\": \"25:00\", \"to\": \"07:00\", \"zone\": \"UTC\"}",
        "{\"from\": \"22:00\", \"to\": \"7\", \"zone\": \"UTC\"}",
        "{\"from\": \"22:00\", \"to\": \"07:00\", \"zone\": \"Europe/Nowhere\"}",
        "{\"from\": \"22:00\", \"to\": \"22:00\", \"zone\": \"UTC\"}"
      })
  void badQuietHoursAreRefused(String body) {
    assertThat(inbox.put(QUIET, body).expect(422).string("/detail")).isNotBlank();
    inbox.get(QUIET).expect(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"type\": \"a\", \"groupingId\": \"b\"}", "{\"type\": \"zero \\u0000\"}"})
  void badMutesAreRefused(String body) {
    inbox.post(MUTES, body).expect(422);
    assertThat(inbox.get(MUTES).objects("/items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/inbox/mutes,data/write",
    "POST,/inbox/mutes,data/read",
    "DELETE,/inbox/mutes/01900000-0000-7000-8000-000000000001,data/write",
    "GET,/inbox/quiet-hours,data/write",
    "PUT,/inbox/quiet-hours,data/read",
    "DELETE,/inbox/quiet-hours,data/write"
  })
  void everyOperationNeedsItsScope(String method, String path, String another) {
    anna.with(another).api().send(method, path).expect(403);
    inbox.without("Authorization").send(method, path).expect(401);
  }

  private void message(Person to) {
    inbox
        .post("/messages", "{\"to\": \"%s\", \"text\": \"Hello\"}".formatted(to.name()))
        .expect(201);
  }

  private String mute(String body) {
    return inbox.post(MUTES, body).expect(200).string("/id");
  }

  private Answer post(String title, String more) {
    return inbox.post(ALL, "{\"title\": \"%s\"%s}".formatted(title, more)).expect(201);
  }

  private List<String> titles(String path) {
    return inbox.get(path).expect(200).objects("/items").stream()
        .map(item -> item.getString("title"))
        .toList();
  }
}
