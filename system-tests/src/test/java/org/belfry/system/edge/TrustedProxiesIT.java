package org.belfry.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Belfry;
import org.belfry.system.Equipment;
import org.belfry.system.Exposed;
import org.belfry.system.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Behind proxies that are trusted, who is behind them counts, and cannot pretend to be others. */
@ExtendWith(Equipment.class)
class TrustedProxiesIT {
  private static final int FREE_GUESSES = 5;

  private final Belfry belfry;

  TrustedProxiesIT(Exposed exposed) {
    belfry = exposed.belfry();
  }

  @Test
  void eachClientHasABudgetOfItsOwn() {
    Http guesser = from("X-Forwarded-For", "203.0.113.1", "alice", "wrong");
    spend(guesser);

    from("X-Forwarded-For", "203.0.113.1", "alice", "alice").get("/me").expect(429);
    from("Forwarded", "for=\"203.0.113.1:4711\"", "alice", "alice").get("/me").expect(429);
    from("X-Forwarded-For", "203.0.113.2", "alice", "alice").get("/me").expect(200);
    from("X-Forwarded-For", "203.0.113.1, 10.0.0.7", "alice", "alice").get("/me").expect(429);
  }

  @Test
  void whatAClientWritesItselfDoesNotCount() {
    for (int i = 0; i < FREE_GUESSES; i++) {
      String forged = "198.51.100." + i + ", 203.0.113.3";
      from("X-Forwarded-For", forged, "bob", "wrong").get("/me").expect(401);
    }

    from("X-Forwarded-For", "198.51.100.9, 203.0.113.3", "bob", "bob").get("/me").expect(429);
    from("X-Forwarded-For", "203.0.113.3, 203.0.113.4", "bob", "bob").get("/me").expect(200);
  }

  @Test
  void whereTwoHeadersDisagreeNeitherCounts() {
    for (int i = 0; i < FREE_GUESSES; i++) {
      from("X-Forwarded-For", "203.0.113.5", "acme", "wrong")
          .with("Forwarded", "for=198.51.100." + i)
          .get("/me")
          .expect(401);
    }

    assertThat(
            from("X-Forwarded-For", "203.0.113.5", "acme", "acme")
                .with("Forwarded", "for=198.51.100.9")
                .get("/me")
                .status())
        .isEqualTo(429);
  }

  private static void spend(Http guesser) {
    for (int i = 0; i < FREE_GUESSES; i++) {
      guesser.get("/me").expect(401);
    }
  }

  private Http from(String header, String value, String user, String password) {
    return belfry.api("none").with("Authorization", Http.basic(user, password)).with(header, value);
  }
}
