package org.belfry.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server itself answers before any application is asked has a body, and floods no log. */
@OnEveryDatabase
class UnreadRequestsIT {
  private static final int TIMES = 200;

  /** Sixty lines of a kind in each of two minutes. */
  private static final int LOG_BYTES = 30 * 1024;

  private final Belfry belfry;

  UnreadRequestsIT(Belfry belfry) {
    this.belfry = belfry;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /belfry/v1/me HTTP/1.1\r\nX: %s",
        "GET /belfry/v1/me?x=%s HTTP/1.1",
        "GET /belfry/v1/me HTTP/1.1\r\nFo o: 1",
        "GET /belfry/v1/me HTTP/1.1\r\nContent-Length: -1",
        "POST /belfry/v1/inbox/notifications HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2"
      })
  void whatIsNotEvenReadToItsEndHasABodyToo(String request) {
    RawAnswer answer =
        RawAnswer.to(belfry.url(), request.replace("%s", "x".repeat(40_000)), Alice.headers());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("32 KiB").endsWith("}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 0\r\n\r\n",
        "Content-Length: 1\r\n\r\n7",
        "Transfer-Encoding: chunked\r\n\r\n1\r\n7\r\n0\r\n\r\n"
      })
  void whoWouldRatherSpeakAnotherProtocolIsAnsweredInThisOne(String end) {
    for (String other : List.of("h2c", "websocket", "x")) {
      String request =
          "POST /belfry/v1/inbox/notifications HTTP/1.1\r\n%s\r\nUpgrade: %s\r\n"
              .formatted(String.join("\r\n", Alice.headers()), other);
      String headers = "Connection: Upgrade, close\r\nContent-Type: application/json\r\n";

      RawAnswer answer = RawAnswer.to(belfry.url(), request + headers + end);

      assertThat(answer.status()).as(request).isEqualTo(400);
      assertThat(answer.body()).contains("urn:belfry:problem:").doesNotContain("line 2");
    }
  }

  @Test
  void whatIsNotEvenReadHasNoBodyWhereNoAnswerHasOne() {
    RawAnswer answer =
        RawAnswer.to(
            belfry.url(), "HEAD /belfry/v1/me HTTP/1.1", Alice.headers("Content-Length: 7"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void headersOfThirtyKilobytesAreRead() {
    RawAnswer answer =
        RawAnswer.to(
            belfry.url(),
            "GET /belfry/v1/me HTTP/1.1",
            Alice.headers("X-Groups: " + "g".repeat(30_000)));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void nothingIsWrittenWhereThereIsOnlySomethingToRead() {
    for (String path : List.of("/", "/index.html", "/belfry.css", "/health", "/nothing")) {
      RawAnswer answer =
          RawAnswer.to(belfry.url(), "POST " + path + " HTTP/1.1", "Host: x", "Content-Length: 0");

      assertThat(answer.status()).as(path).isEqualTo(405);
      assertThat(answer.header("Allow")).contains("GET, HEAD, OPTIONS");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.body()).contains("urn:belfry:problem:methodNotAllowed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%u0 HTTP/1.1\r\nHost: x",
        "DELETE /notifications/topics/x% HTTP/1.1\r\nHost: x",
        "GET /notifications/topics HTTP/1.1\r\nHost: x\r\nAccept-Language: =;",
        "GET /notifications/topics HTTP/1.1\r\nHost: x\r\nAccept: application/json;charset=bogus",
        "GET /belfry/v1/me HTTP/1.1\r\nHost: a:b:c",
        "GET /belfry/v1/me HTTP/1.1",
        "GET /belfry/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer eyJraWQiOiJ4IiwiYWxnIjoiUlMyNTYifQ.eyJzdWIiOiJ4In0.AAAA"
      })
  void theLogDoesNotGrowWithThem(String request) {
    int before = belfry.output().length();

    for (int i = 0; i < TIMES; i++) {
      int status = RawAnswer.to(belfry.url(), request, new String[0]).status();
      assertThat(status).isIn(400, 401);
    }

    assertThat(belfry.output().length() - before).isLessThan(LOG_BYTES);
  }
}
