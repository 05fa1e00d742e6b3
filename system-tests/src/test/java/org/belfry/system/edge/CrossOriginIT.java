package org.belfry.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Equipment;
import org.belfry.system.Exposed;
import org.belfry.system.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a site that the operator allows may call the APIs; others may not. */
@ExtendWith(Equipment.class)
class CrossOriginIT {
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private final Belfry belfry;

  CrossOriginIT(Exposed exposed) {
    belfry = exposed.belfry();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/belfry/v1/inbox/counts",
        "/notifications/topics",
        "/v1/notifications",
        "/api/notifications",
        "/rest/mywork/1/status"
      })
  void aBrowserMayAskWithoutCredentials(String path) {
    Answer answer =
        Http.at(belfry.url())
            .with("Origin", Exposed.SITE)
            .with("Access-Control-Request-Method", "PATCH")
            .with("Access-Control-Request-Headers", "authorization,api-key,content-type")
            .send("OPTIONS", path)
            .expect(204);

    assertThat(answer.header(ALLOWED)).isEqualTo(Exposed.SITE);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("api-key");
    assertThat(answer.findHeader("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void itsPagesMayReadTheAnswer() {
    Answer answer =
        belfry.api("demo-alice").with("Origin", Exposed.SITE).get("/inbox/counts").expect(200);

    assertThat(answer.header(ALLOWED)).isEqualTo(Exposed.SITE);
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("ETag", "Location", "Link", "Retry-After");
    assertThat(answer.header("Vary")).contains("Origin");
  }

  @Test
  void pagesOfOtherSitesMayNot() {
    Http stranger = belfry.api("demo-alice").with("Origin", "https://app.example.com.evil.org");

    assertThat(stranger.get("/inbox/counts").findHeader(ALLOWED)).isEmpty();
    assertThat(
            stranger
                .with("Access-Control-Request-Method", "GET")
                .send("OPTIONS", "/inbox/counts")
                .findHeader(ALLOWED))
        .isEmpty();
  }

  @Test
  void whoeverOnlyAsksForTheMethodsIsToldThemAsBefore() {
    Answer answer = belfry.hub("demo-alice").http().send("OPTIONS", "/topics").expect(200);

    assertThat(answer.header("Allow")).contains("GET", "POST");
  }
}
