package org.belfry.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that do not end keep nobody waiting but those who send them. */
@Isolated("others would take the processors that are measured")
@OnEveryDatabase
class SlowBodiesIT {
  /** Requests that come at a time have a thread each, up to these, which then stay for a while. */
  private static final int THREADS = 200 + 20;

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Belfry belfry;

  SlowBodiesIT(Belfry belfry) {
    this.belfry = belfry;
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, FORM})
  void ofNobodyAreRefusedUnread(String mediaType) {
    SlowBodies attack =
        new SlowBodies(
            belfry.url(), "/belfry/v1/setup?token=x", "Content-Type: " + mediaType + "\n");

    Vitals vitals = Vitals.during(belfry, attack);

    vitals.bearable(THREADS);
    assertThat(attack.answers()).as(vitals.toString()).containsOnlyKeys("404");
  }

  @ParameterizedTest
  @CsvSource({
    "/belfry/v1/inbox/reads, " + JSON,
    "/api/marketplace/v2/customer/tasks, application/xml"
  })
  void ofAUserOccupyThatUsersPlaces(String path, String mediaType) {
    String headers =
        "API-Key: demo-key\nAuthorization: Bearer %s\nContent-Type: %s\n"
            .formatted(Person.of(belfry).token(), mediaType);
    SlowBodies attack = new SlowBodies(belfry.url(), path, headers);

    Vitals vitals = Vitals.during(belfry, attack);

    vitals.bearable(THREADS);
    assertThat(attack.answers()).as(vitals.toString()).containsOnlyKeys("429");
  }
}
