package org.belfry.system.attack;

import java.util.stream.IntStream;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Six bytes that begin an object and do not end it keep no processor busy. */
@Isolated("others would take the processors that are measured")
@OnEveryDatabase
class UnfinishedBodiesIT {
  private static final String UNFINISHED = "{\"x\":{";
  private static final int REQUESTS = 100;

  private final Belfry belfry;

  UnfinishedBodiesIT(Belfry belfry) {
    this.belfry = belfry;
  }

  @Test
  void ofAUser() {
    Http mallory = Person.of(belfry).api();

    Vitals.during(
            belfry,
            () ->
                IntStream.range(0, REQUESTS)
                    .parallel()
                    .forEach(i -> mallory.post("/inbox/reads", UNFINISHED).expect(400)))
        .bearable(40);
  }

  @Test
  void ofNobody() {
    Http nobody = Http.at(belfry.url());

    Vitals.during(
            belfry,
            () ->
                IntStream.range(0, REQUESTS)
                    .parallel()
                    .forEach(i -> nobody.post("/belfry/v1/setup?token=x", UNFINISHED).expect(404)))
        .bearable(40);
  }
}
