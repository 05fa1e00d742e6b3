package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.EventStream;
import org.belfry.system.EventStream.Event;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code /belfry/v1/inbox/events}. */
@OnEveryDatabase
class EventsIT {
  private static final String ALL = "/inbox/notifications";

  private final Belfry belfry;
  private final Person anna;
  private final Http inbox;
  private final List<EventStream> opened = new ArrayList<>();

  EventsIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    inbox = anna.api();
  }

  @AfterEach
  void close() {
    opened.forEach(EventStream::close);
  }

  @Test
  void aStreamBeginsWithTheCounts() {
    post("before");

    EventStream stream = open();

    Event first = stream.await(1).get(0);
    assertThat(stream.status()).isEqualTo(200);
    assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
    assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
    assertThat(first.name()).isEqualTo("counts");
    assertThat(first.json()).isEqualTo(inbox.get("/inbox/counts").json());
    assertThat(first.id()).matches("[0-9]+-[0-9]+");
  }

  @Test
  void everyChangeIsTold() {
    EventStream stream = open();
    stream.await(1);

    Answer one = post("one");
    List<Event> events = stream.await(3);
    assertThat(events.get(1).name()).isEqualTo("created");
    assertThat(events.get(1).json()).isEqualTo(one.json());
    assertThat(events.get(1).id()).isEmpty();
    assertThat(events.get(2).name()).isEqualTo("counts");
    assertThat(events.get(2).json().getInt("unread")).isEqualTo(1);

    inbox.patch(ALL + "/" + one.string("/id"), "{\"read\": true}").expect(200);
    events = stream.await(5);
    assertThat(events.get(3).name()).isEqualTo("read");
    assertThat(events.get(3).json().getString("readAt")).isNotEmpty();
    assertThat(events.get(4).json().getInt("unread")).isZero();

    inbox.patch(ALL + "/" + one.string("/id"), "{\"read\": false}").expect(200);
    assertThat(stream.await(7).get(5).name()).isEqualTo("updated");

    inbox.delete(ALL + "/" + one.string("/id")).expect(204);
    assertThat(stream.await(8).get(7).json().getInt("total")).isZero();
  }

  @Test
  void whatTheOtherDialectsDoIsTold() {
    EventStream stream = open();
    stream.await(1);

    anna.at("/rest").post("/notification", "{\"title\": \"from mywork\"}").expect(200);

    Event created = stream.await(3).get(1);
    assertThat(created.name()).isEqualTo("created");
    assertThat(created.json().getString("title")).isEqualTo("from mywork");
  }

  @Test
  void aClientThatComesBackGoesOnWhereItWas() {
    EventStream first = open();
    post("told");
    String lastEventId = first.await(3).get(2).id();
    first.close();
    Answer missed = post("missed");

    EventStream second = resume(lastEventId);

    List<Event> events = second.await(2);
    assertThat(events.get(0).name()).isEqualTo("created");
    assertThat(events.get(0).json()).isEqualTo(missed.json());
    assertThat(events.get(1).name()).isEqualTo("counts");
    assertThat(events.get(1).json().getInt("total")).isEqualTo(2);
  }

  @Test
  void whoHasMissedTooMuchIsToldToReadTheList() {
    String lastEventId = open().await(1).get(0).id();
    for (int i = 0; i < 101; i++) {
      post("missed");
    }

    assertThat(resume(lastEventId).await(2))
        .extracting(Event::name)
        .containsExactly("reload", "counts");
    assertThat(resume("nonsense").await(2))
        .extracting(Event::name)
        .containsExactly("reload", "counts");
  }

  @Test
  void nobodyIsToldWhatIsAnothers() {
    EventStream stream = open();
    stream.await(1);

    Person.of(belfry).api().post(ALL, "{\"title\": \"private\"}").expect(201);
    post("own");

    assertThat(stream.await(3).get(1).json().getString("title")).isEqualTo("own");
  }

  @Test
  void aUserWhoOpensAnotherStreamLosesTheOldest() {
    EventStream oldest = open();
    oldest.await(1);
    EventStream second = open();
    second.await(1);
    for (int i = 2; i < 10; i++) {
      open().await(1);
    }

    EventStream eleventh = open();

    assertThat(eleventh.status()).isEqualTo(200);
    assertThat(oldest.awaitEnd()).extracting(Event::name).containsExactly("counts", "replaced");
    // A client that came back at once would replace the next one, whose client does so too.
    assertThat(oldest.reconnectMillis()).isEqualTo(30_000);
    eleventh.await(1);
    post("told to those that stay");
    assertThat(second.await(3).get(1).name()).isEqualTo("created");
    assertThat(eleventh.await(3).get(1).name()).isEqualTo("created");
    assertThat(eleventh.reconnectMillis()).isEqualTo(1000);
  }

  @Test
  void streamsThatNobodyClosedProperlyShutNobodyOut() {
    for (int i = 0; i < 25; i++) {
      EventStream gone = open();
      assertThat(gone.status()).isEqualTo(200);
      gone.await(1);
      gone.close();
    }
  }

  @Test
  void aStreamEndsWithItsUser() {
    EventStream stream = open();
    stream.await(1);
    stream.awaitComments(2);

    belfry.api("demo-admin").delete("/users/" + anna.name()).expect(204);

    assertThat(stream.awaitEnd()).hasSize(1);
  }

  @Test
  void aStreamEndsWithItsToken() {
    Answer token = newToken("2100-01-01T00:00:00Z");
    EventStream revoked = openWith("Bearer " + token.string("/token"));
    EventStream staying = open();
    revoked.await(1);
    staying.await(1);

    inbox.delete("/tokens/" + token.number("/id")).expect(204);
    post("not for a token that is revoked");

    assertThat(revoked.awaitEnd()).hasSize(1);
    assertThat(staying.await(3).get(1).name()).isEqualTo("created");
  }

  @Test
  void aStreamEndsWhenItsTokenExpires() {
    Answer token = newToken(Instant.now().plusSeconds(3).toString());
    EventStream stream = openWith("Bearer " + token.string("/token"));
    stream.await(1);

    assertThat(stream.awaitEnd()).hasSize(1);
  }

  @Test
  void aStreamEndsWithThePasswordThatOpenedIt() {
    setPassword("correct horse");
    EventStream stream = openWith(Http.basic(anna.name(), "correct horse"));
    stream.await(1);

    setPassword("another horse");

    assertThat(stream.awaitEnd()).hasSize(1);
  }

  @Test
  void streamsNeedTheScopeToRead() {
    anna.with("data/write").api().with("Accept", "*/*").get("/inbox/events").expect(403);
    inbox.without("Authorization").with("Accept", "*/*").get("/inbox/events").expect(401);
    inbox.with("Accept", "application/json").get("/inbox/events").expect(406);
  }

  private Answer post(String title) {
    return inbox.post(ALL, "{\"title\": \"%s\"}".formatted(title)).expect(201);
  }

  private Answer newToken(String expiresAt) {
    return inbox
        .post(
            "/tokens",
            "{\"name\": \"a stream's\", \"scopes\": [\"data/read\"], \"expiresAt\": \"%s\"}"
                .formatted(expiresAt))
        .expect(201);
  }

  private void setPassword(String password) {
    belfry
        .api("demo-admin")
        .put("/users/" + anna.name() + "/password", "{\"password\": \"%s\"}".formatted(password))
        .expect(204);
  }

  private EventStream openWith(String authorization) {
    return keep(
        EventStream.open(
            belfry.url().resolve("/belfry/v1/inbox/events"),
            Map.of("Authorization", authorization)));
  }

  private EventStream open() {
    return keep(anna.events(Map.of()));
  }

  private EventStream resume(String lastEventId) {
    return keep(anna.events(Map.of("Last-Event-ID", lastEventId)));
  }

  private EventStream keep(EventStream stream) {
    opened.add(stream);
    return stream;
  }
}
