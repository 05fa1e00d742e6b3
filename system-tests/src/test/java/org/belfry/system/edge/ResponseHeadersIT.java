package org.belfry.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells browsers and caches. */
@OnEveryDatabase
class ResponseHeadersIT {
  private final Belfry belfry;

  ResponseHeadersIT(Belfry belfry) {
    this.belfry = belfry;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/docs/",
        "/belfry.css",
        "/nothing",
        "/health/live",
        "/belfry/v1/me",
        "/belfry/v1/setup?token=x",
        "/notifications/topics",
        "/v1/notifications",
        "/api/notifications",
        "/rest/mywork/1/status",
        "/api/marketplace/v2/customer/tasks"
      })
  void browsersAreToldToTrustNothing(String path) {
    Answer answer = Http.at(belfry.url()).get(path);

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'");
    assertThat(answer.findHeader("Server")).isEmpty();
    assertThat(answer.findHeader("X-Powered-By")).isEmpty();
  }

  @Test
  void answersAreKeptInNoCache() {
    Http alice = belfry.api("demo-alice");

    assertThat(alice.get("/me").header("Cache-Control")).isEqualTo("no-store");
    assertThat(
            alice
                .post("/tokens", "{\"name\": \"t\", \"scopes\": [\"data/read\"]}")
                .expect(201)
                .header("Cache-Control"))
        .isEqualTo("no-store");
    assertThat(belfry.api("none").get("/me").header("Cache-Control")).isEqualTo("no-store");
    assertThat(Http.at(belfry.url()).get("/v1/notifications").header("Cache-Control"))
        .isEqualTo("no-store");
  }

  @Test
  void whatHasAnEntityTagIsAskedForEachTime() {
    Answer counts = belfry.api("demo-alice").get("/inbox/counts").expect(200);

    assertThat(counts.etag()).isNotBlank();
    assertThat(counts.header("Cache-Control")).isEqualTo("private, no-cache");
  }

  @Test
  void longAnswersComeCompressedToWhoeverWants() {
    RawAnswer document =
        RawAnswer.to(
            belfry.url(),
            "GET /notifications/apiDoc HTTP/1.1",
            "Host: x",
            "API-Key: demo-key",
            "Accept-Encoding: gzip");

    assertThat(document.status()).isEqualTo(200);
    assertThat(document.header("Content-Encoding")).contains("gzip");
  }

  @Test
  void http2IsOff() {
    String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";

    assertThat(RawAnswer.beginning(belfry.url(), preface, "HTTP/1.1 ".length()))
        .isEqualTo("HTTP/1.1 ");
  }
}
