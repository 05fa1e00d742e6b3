package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.EventStream;
import org.belfry.system.EventStream.Event;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code /belfry/v1/inbox/events}: what is told. */
@OnEveryDatabase
class EventsIT {
  private static final String ALL = "/inbox/notifications";

  private final Belfry belfry;
  private final Person anna;
  private final Http inbox;
  private final Streams streams;

  EventsIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    inbox = anna.api();
    streams = new Streams(belfry, anna);
  }

  @AfterEach
  void close() {
    streams.close();
  }

  @Test
  void aStreamBeginsWithTheCounts() {
    post("before");

    EventStream stream = streams.open();

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
    EventStream stream = streams.open();
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
    EventStream stream = streams.open();
    stream.await(1);

    anna.at("/rest").post("/notification", "{\"title\": \"from mywork\"}").expect(200);

    Event created = stream.await(3).get(1);
    assertThat(created.name()).isEqualTo("created");
    assertThat(created.json().getString("title")).isEqualTo("from mywork");
  }

  @Test
  void aClientThatComesBackGoesOnWhereItWas() {
    EventStream first = streams.open();
    post("told");
    String lastEventId = first.await(3).get(2).id();
    first.close();
    Answer missed = post("missed");

    EventStream second = streams.resume(lastEventId);

    List<Event> events = second.await(2);
    assertThat(events.get(0).name()).isEqualTo("created");
    assertThat(events.get(0).json()).isEqualTo(missed.json());
    assertThat(events.get(1).name()).isEqualTo("counts");
    assertThat(events.get(1).json().getInt("total")).isEqualTo(2);
  }

  @Test
  void whoHasMissedTooMuchIsToldToReadTheList() {
    String lastEventId = streams.open().await(1).get(0).id();
    for (int i = 0; i < 101; i++) {
      post("missed");
    }

    assertThat(streams.resume(lastEventId).await(2))
        .extracting(Event::name)
        .containsExactly("reload", "counts");
    assertThat(streams.resume("nonsense").await(2))
        .extracting(Event::name)
        .containsExactly("reload", "counts");
  }

  @Test
  void nobodyIsToldWhatIsAnothers() {
    EventStream stream = streams.open();
    stream.await(1);

    Person.of(belfry).api().post(ALL, "{\"title\": \"private\"}").expect(201);
    post("own");

    assertThat(stream.await(3).get(1).json().getString("title")).isEqualTo("own");
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
}
