package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many at once, the archive and snoozes in {@code /belfry/v1/inbox}. */
@OnEveryDatabase
class ArchiveIT {
  private static final String ALL = "/inbox/notifications";
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Belfry belfry;
  private final Person anna;
  private final Http inbox;

  ArchiveIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    inbox = anna.api();
  }

  @Test
  void whatIsArchivedIsOutOfEveryDialectUntilItIsTakenBack() {
    Answer first = post("first", "");
    String id = post("second", "").string("/id");

    assertThat(changed("archivals", ids(id))).isEqualTo(1);
    assertThat(changed("archivals", ids(id))).isZero();

    assertThat(titles(ALL)).containsExactly("first");
    assertCounts(1, 1, 1);
    inbox.get(ALL + "/" + id).expect(200);
    anna.at("/api").get("/notifications/" + id).expect(404);
    assertThat(anna.at("/api").get("/notifications").number("/total")).isEqualTo(1);
    assertThat(anna.at("/rest").get("/notification").text()).doesNotContain("second");
    assertThat(anna.at("/v1").get("/notifications").text()).doesNotContain("second");
    Answer archived = inbox.get("/inbox/archived").expect(200);
    assertThat(archived.string("/items/0/id")).isEqualTo(id);
    assertThat(Instant.parse(archived.string("/items/0/archivedAt"))).isBefore(Instant.now());

    assertThat(changed("returns", ids(id))).isEqualTo(1);

    assertThat(titles(ALL)).containsExactly("second", "first");
    assertThat(titles("/inbox/archived")).isEmpty();
    assertCounts(2, 2, 2);
    assertThat(inbox.get(ALL + "/" + first.string("/id")).json()).isEqualTo(first.json());
  }

  @Test
  void whatIsSnoozedComesBackByItselfAsNew() {
    Answer sleeper = post("sleeper", "");
    int other = post("other", "").number("/number");
    inbox.post("/inbox/reads", String.format(Locale.ROOT, "{\"upTo\": %d}", other)).expect(200);
    inbox.put("/inbox/seen", String.format(Locale.ROOT, "{\"upTo\": %d}", other)).expect(200);

    assertThat(changed("snoozes", until(Instant.now().plusSeconds(600), sleeper))).isEqualTo(1);
    assertThat(titles("/inbox/snoozed")).containsExactly("sleeper");
    assertThat(titles(ALL)).containsExactly("other");
    assertCounts(1, 0, 0);
    assertThat(changed("snoozes", until(Instant.now().plusSeconds(5), sleeper))).isEqualTo(1);

    await().atMost(SOON).until(() -> titles(ALL), List.of("sleeper", "other")::equals);
    assertCounts(2, 1, 1);
    assertThat(inbox.get(ALL, "after", other).string("/items/0/id"))
        .isEqualTo(sleeper.string("/id"));
    assertThat(titles("/inbox/snoozed")).isEmpty();
  }

  @Test
  void aGroupIsReadArchivedAndDeletedAtOnce() {
    post("a1", ", \"groupingId\": \"a\"");
    post("b1", ", \"groupingId\": \"b\"");
    post("a2", ", \"groupingId\": \"a\"");
    String group = "{\"groupingId\": \"a\"}";

    assertThat(changed("reads", group)).isEqualTo(2);
    assertCounts(3, 1, 3);
    assertThat(changed("archivals", group)).isEqualTo(2);
    assertThat(titles("/inbox/archived")).containsExactly("a2", "a1");
    assertThat(changed("deletions", group)).isZero();
    assertThat(changed("returns", group)).isEqualTo(2);
    assertThat(changed("deletions", group)).isEqualTo(2);
    assertThat(titles(ALL)).containsExactly("b1");
    assertCounts(1, 1, 1);
  }

  @Test
  void manyAreDeletedByIdWhereverTheyAre() {
    String inTheInbox = post("1", "").string("/id");
    String archived = post("2", "").string("/id");
    changed("archivals", ids(archived));
    post("3", "");

    assertThat(changed("deletions", ids(inTheInbox, archived, UUID.randomUUID().toString())))
        .isEqualTo(2);

    assertThat(titles(ALL)).containsExactly("3");
    assertThat(titles("/inbox/archived")).isEmpty();
    assertCounts(1, 1, 1);
  }

  @Test
  void everythingUpToANumberIsArchived() {
    post("1", "");
    int second = post("2", "").number("/number");
    post("3", "");

    assertThat(changed("archivals", String.format(Locale.ROOT, "{\"upTo\": %d}", second)))
        .isEqualTo(2);

    assertThat(titles(ALL)).containsExactly("3");
    Answer page = inbox.get("/inbox/archived", "limit", 1).expect(200);
    assertThat(page.string("/items/0/title")).isEqualTo("2");
    Answer next = inbox.get("/inbox/archived", "limit", 1, "before", page.number("/next"));
    assertThat(next.string("/items/0/title")).isEqualTo("1");
  }

  @Test
  void whatItsApplicationTellsAnewComesBackFromTheArchive() {
    Http mywork = anna.at("/rest");
    String sent = "{\"title\": \"%s\", \"globalId\": \"issue-1\", \"application\": \"tracker\"}";
    mywork.post("/notification", sent.formatted("opened")).expect(200);
    String id = inbox.get(ALL).string("/items/0/id");
    changed("archivals", ids(id));

    mywork.post("/notification", sent.formatted("commented")).expect(200);

    assertThat(titles(ALL)).containsExactly("commented");
    assertThat(inbox.get(ALL).string("/items/0/id")).isEqualTo(id);
    assertThat(titles("/inbox/archived")).isEmpty();
    assertCounts(1, 1, 1);
  }

  @Test
  void nobodyPutsAwayWhatIsAnothers() {
    String id = post("private", "").string("/id");
    Http other = Person.of(belfry).api();

    for (String deed : List.of("archivals", "returns", "deletions", "reads")) {
      assertThat(other.post("/inbox/" + deed, ids(id)).expect(200).number("/changed")).isZero();
    }
    changed("archivals", ids(id));
    for (String deed : List.of("archivals", "returns", "deletions")) {
      assertThat(other.post("/inbox/" + deed, ids(id)).expect(200).number("/changed")).isZero();
    }
    assertThat(other.get("/inbox/archived").objects("/items")).isEmpty();
    assertThat(titles("/inbox/archived")).containsExactly("private");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ids\": [], \"upTo\": 7}",
        "{\"ids\": [\"x\"]}",
        "{\"upTo\": \"x\"}",
        "{\"upTo\": 7, \"until\": \"2001-01-01T00:00:00Z\"}",
        "{\"upTo\": 7, \"until\": \"+999999999-01-01T00:00:00Z\"}"
      })
  void whatIsUnclearIsRefused(String body) {
    Answer refused = inbox.post("/inbox/snoozes", body);

    assertThat(refused.status()).isIn(400, 422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/inbox/archived,data/write",
    "GET,/inbox/snoozed,data/write",
    "POST,/inbox/archivals,data/read",
    "POST,/inbox/snoozes,data/read",
    "POST,/inbox/returns,data/read",
    "POST,/inbox/deletions,data/write"
  })
  void everyOperationNeedsItsScope(String method, String path, String another) {
    anna.with(another).api().send(method, path).expect(403);
    inbox.without("Authorization").send(method, path).expect(401);
  }

  private Answer post(String title, String more) {
    return inbox.post(ALL, "{\"title\": \"%s\"%s}".formatted(title, more)).expect(201);
  }

  private int changed(String deed, String body) {
    return inbox.post("/inbox/" + deed, body).expect(200).number("/changed");
  }

  private static String ids(String... ids) {
    return "{\"ids\": [\"%s\"]}".formatted(String.join("\", \"", ids));
  }

  private static String until(Instant moment, Answer notification) {
    return "{\"until\": \"%s\", \"ids\": [\"%s\"]}".formatted(moment, notification.string("/id"));
  }

  private List<String> titles(String path) {
    return inbox.get(path).expect(200).objects("/items").stream()
        .map(item -> item.getString("title"))
        .toList();
  }

  private void assertCounts(int total, int unread, int unseen) {
    Answer counts = inbox.get("/inbox/counts").expect(200);
    assertThat(List.of(counts.number("/total"), counts.number("/unread"), counts.number("/unseen")))
        .containsExactly(total, unread, unseen);
  }
}
