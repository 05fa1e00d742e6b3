package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.EventStream;
import org.belfry.system.EventStream.Event;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How streams of {@code /belfry/v1/inbox/events} end. */
@OnEveryDatabase
class StreamEndsIT {
  private static final String ALL = "/inbox/notifications";

  private final Belfry belfry;
  private final Person anna;
  private final Http inbox;
  private final Streams streams;

  StreamEndsIT(Belfry belfry) {
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
  void aUserWhoOpensAnotherStreamLosesTheOldest() {
    EventStream oldest = streams.open();
    oldest.await(1);
    EventStream second = streams.open();
    second.await(1);
    for (int i = 2; i < 10; i++) {
      streams.open().await(1);
    }

    EventStream eleventh = streams.open();

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
      EventStream gone = streams.open();
      assertThat(gone.status()).isEqualTo(200);
      gone.await(1);
      gone.close();
    }
  }

  @Test
  void aStreamEndsWithItsUser() {
    EventStream stream = streams.open();
    stream.await(1);
    stream.awaitComments(2);

    belfry.api("demo-admin").delete("/users/" + anna.name()).expect(204);

    assertThat(stream.awaitEnd()).hasSize(1);
  }

  @Test
  void aStreamEndsWithItsToken() {
    Answer token = newToken("2100-01-01T00:00:00Z");
    EventStream revoked = streams.openWith("Bearer " + token.string("/token"));
    EventStream staying = streams.open();
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
    EventStream stream = streams.openWith("Bearer " + token.string("/token"));
    stream.await(1);

    assertThat(stream.awaitEnd()).hasSize(1);
  }

  @Test
  void aStreamEndsWithThePasswordThatOpenedIt() {
    setPassword("correct horse");
    EventStream stream = streams.openWith(Http.basic(anna.name(), "correct horse"));
    stream.await(1);

    setPassword("another horse");

    assertThat(stream.awaitEnd()).hasSize(1);
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
}
