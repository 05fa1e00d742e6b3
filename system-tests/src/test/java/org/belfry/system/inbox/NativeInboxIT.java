package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /belfry/v1/inbox}. */
@OnEveryDatabase
class NativeInboxIT {
  private static final String ALL = "/inbox/notifications";

  private final Belfry belfry;
  private final Person anna;
  private final Http inbox;

  NativeInboxIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    inbox = anna.api();
  }

  @Test
  void aNotificationToOneselfKeepsAllThatItSays() {
    Answer created =
        inbox
            .post(
                ALL,
                """
                {"type": "ReportDone", "title": "Your report is done", "description": "12 pages",
                 "data": {"pages": 12}, "browserUri": "https://example.com/r/1",
                 "resourceUri": "https://example.com/r/1.json", "entity": "report",
                 "action": "finish", "globalId": "g-1", "groupingId": "r-1",
                 "item": {"title": "Report", "url": "https://example.com/r/1", "iconUrl": "/r.png"},
                 "metadata": {"watching": "true"}}""")
            .expect(201);

    JsonObject shown = inbox.get(created.header("Location")).expect(200).json();
    assertThat(shown).isEqualTo(created.json());
    assertThat(shown.getString("title")).isEqualTo("Your report is done");
    assertThat(shown.getString("application")).isEqualTo("Test");
    assertThat(shown.getJsonObject("data")).hasToString("{\"pages\":12}");
    assertThat(shown.getJsonObject("item").getString("iconUrl")).isEqualTo("/r.png");
    assertThat(shown.getBoolean("pinned")).isFalse();
    assertThat(shown).doesNotContainKey("readAt");
  }

  @Test
  void pagesGoFromTheNewestToTheOldest() {
    List<Integer> numbers = IntStream.range(0, 5).mapToObj(i -> post("n" + i)).toList();

    Answer first = inbox.get(ALL, "limit", 2).expect(200);
    Answer second = inbox.get(ALL, "limit", 2, "before", first.number("/next"));
    Answer third = inbox.get(ALL, "limit", 2, "before", second.number("/next"));

    assertThat(titles(first)).containsExactly("n4", "n3");
    assertThat(titles(second)).containsExactly("n2", "n1");
    assertThat(titles(third)).containsExactly("n0");
    assertThat(third.has("/next")).isFalse();
    assertThat(titles(inbox.get(ALL, "after", numbers.get(2)))).containsExactly("n4", "n3");
  }

  @Test
  void countsFollowWhatIsReadSeenAndDeleted() {
    int first = post("first");
    int second = post("second");
    String id = inbox.get(ALL).string("/items/0/id");
    assertCounts(2, 2, 2);

    inbox.put("/inbox/seen", String.format(Locale.ROOT, "{\"upTo\": %d}", first)).expect(200);
    assertCounts(2, 2, 1);
    inbox.patch(ALL + "/" + id, "{\"read\": true}").expect(200);
    inbox.patch(ALL + "/" + id, "{\"read\": true}").expect(200);
    assertCounts(2, 1, 1);
    assertThat(titles(inbox.get(ALL, "unread", true))).containsExactly("first");
    inbox.patch(ALL + "/" + id, "{\"read\": false}").expect(200);
    assertCounts(2, 2, 1);
    assertThat(
            inbox
                .post("/inbox/reads", String.format(Locale.ROOT, "{\"upTo\": %d}", second))
                .number("/changed"))
        .isEqualTo(2);
    assertCounts(2, 0, 1);
    inbox.delete(ALL + "/" + id).expect(204);
    assertCounts(1, 0, 0);
    inbox.get(ALL + "/" + id).expect(404);
    inbox.delete(ALL + "/" + id).expect(404);
  }

  @Test
  void countsAreSentOnlyIfTheyChanged() {
    post("first");
    String etag = inbox.get("/inbox/counts").expect(200).etag();
    Http polling = inbox.with("If-None-Match", etag);

    polling.get("/inbox/counts").expect(304);
    post("second");

    polling.get("/inbox/counts").expect(200);
  }

  @Test
  void nobodySeesOrChangesWhatIsAnothers() {
    post("private");
    String path = ALL + "/" + inbox.get(ALL).string("/items/0/id");
    int number = inbox.get(ALL).number("/items/0/number");
    Http other = Person.of(belfry).api();

    other.get(path).expect(404);
    other.patch(path, "{\"read\": true}").expect(404);
    other.delete(path).expect(404);
    assertThat(
            other
                .post("/inbox/reads", String.format(Locale.ROOT, "{\"upTo\": %d}", number))
                .number("/changed"))
        .isZero();
    assertThat(other.get(ALL).objects("/items")).isEmpty();
    assertThat(other.get("/inbox/counts").number("/total")).isZero();
    assertCounts(1, 1, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\": \"\"}",
        "{\"title\": \"t\", \"browserUri\": \"javascript:alert(1)\"}",
        "{\"title\": \"zero \\u0000\"}"
      })
  void whatAnInboxCannotHoldIsRefused(String draft) {
    Answer refused = inbox.post(ALL, draft).expect(422);

    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(inbox.get("/inbox/counts").number("/total")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/inbox/notifications,data/write",
    "POST,/inbox/notifications,data/read",
    "PATCH,/inbox/notifications/1,data/read",
    "DELETE,/inbox/notifications/1,data/write",
    "POST,/inbox/reads,data/read",
    "GET,/inbox/counts,data/write",
    "PUT,/inbox/seen,data/read"
  })
  void everyOperationNeedsItsScope(String method, String path, String another) {
    anna.with(another).api().send(method, path).expect(403);
    inbox.without("Authorization").send(method, path).expect(401);
  }

  @Test
  void whatIsNoNumberIsTold() {
    Answer refused = inbox.get(ALL, "before", "yesterday").expect(422);

    assertThat(refused.string("/detail")).contains("before").contains("yesterday");
  }

  private int post(String title) {
    return inbox.post(ALL, "{\"title\": \"%s\"}".formatted(title)).expect(201).number("/number");
  }

  private void assertCounts(int total, int unread, int unseen) {
    Answer counts = inbox.get("/inbox/counts").expect(200);
    assertThat(List.of(counts.number("/total"), counts.number("/unread"), counts.number("/unseen")))
        .containsExactly(total, unread, unseen);
  }

  private static List<String> titles(Answer page) {
    return page.objects("/items").stream().map(item -> item.getString("title")).toList();
  }
}
