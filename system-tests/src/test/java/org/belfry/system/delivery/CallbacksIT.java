package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;

/** What the native API says of callbacks to somebody who has none. */
@OnEveryDatabase
class CallbacksIT {
  private final Person person;
  private final Http api;

  CallbacksIT(Belfry belfry) {
    person = Person.of(belfry);
    api = person.api();
  }

  @Test
  void whoHasNoneSeesNone() {
    Answer none = api.get("/callbacks?reference=" + UUID.randomUUID()).expect(200);

    assertThat(none.number("/total")).isZero();
    assertThat(none.objects("/items")).isEmpty();
    api.get("/callbacks?limit=0").expect(422);
  }

  @Test
  void anUnknownOneIsNotFound() {
    String unknown = "/callbacks/" + UUID.randomUUID();

    api.get(unknown).expect(404);
    api.get(unknown + "/attempts").expect(404);
    api.post(unknown + "/redeliveries").expect(404);
  }

  @Test
  void aSecretIsToldOnceAndReplacesTheOneBefore() {
    Answer first = api.post("/callbacks/secret/rotations").expect(201);
    Answer second = api.post("/callbacks/secret/rotations").expect(201);

    assertThat(first.string("/secret")).startsWith("whsec_");
    assertThat(first.has("/previousSecretUntil")).isFalse();
    assertThat(second.string("/secret")).startsWith("whsec_").isNotEqualTo(first.string("/secret"));
    assertThat(Instant.parse(second.string("/previousSecretUntil")))
        .isAfter(Instant.now().plus(Duration.ofHours(23)));
    for (int i = 0; i < 4; i++) {
      api.post("/callbacks/secret/rotations").expect(201);
    }
    api.post("/callbacks/secret/rotations").expect(409);
    person.with("data/read").api().post("/callbacks/secret/rotations").expect(403);
  }
}
