package org.belfry.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server itself would stumble over is refused in the shape of the dialect. */
@OnEveryDatabase
class MalformedRequestsIT {
  private final Belfry belfry;

  MalformedRequestsIT(Belfry belfry) {
    this.belfry = belfry;
  }

  /** A path of each dialect, and what its errors have. */
  static Stream<Arguments> dialects() {
    return Stream.of(
        Arguments.of("/notifications/topics", "\"_error\""),
        Arguments.of("/belfry/v1/inbox/notifications", "\"urn:belfry:problem:"),
        Arguments.of("/v1/notifications", "{\"D\":"),
        Arguments.of("/api/notifications", "\"message\""),
        Arguments.of("/rest/mywork/1/notification", "\"errorMessages\""),
        Arguments.of("/rest/mywork/latest/task", "\"errorMessages\""),
        Arguments.of("/api/marketplace/v2/customer/tasks", "request_status"));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aPathThatCannotBeMappedIsRefused(String path, String shape) {
    for (String end :
        List.of("/..", "/a/../b", "/%2e%2e", "%", "/%u0", "/%00", "/%ff", "\\x", ";a=b")) {
      for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
        assertRefused(shape, method + " " + path + end + " HTTP/1.1", Alice.headers());
      }
    }
  }

  /**
   * Of a query beside a form the server reads the parameters itself, and fails; at zeros the
   * database does.
   */
  @ParameterizedTest
  @MethodSource("dialects")
  void aQueryThatCannotBeDecodedIsRefused(String path, String shape) {
    for (String query : List.of("?a=%", "?a=%4", "?%zz=b", "?a=b%00")) {
      assertRefused(
          shape,
          "GET " + path + query + " HTTP/1.1",
          Alice.headers("Content-Type: application/x-www-form-urlencoded"));
    }
  }

  /** Jersey looks for what is in the form before any dialect is asked. */
  @ParameterizedTest
  @MethodSource("dialects")
  void aFormThatIsNotCompressedAsItSaysIsRefusedLikeAnyForm(String path, String shape) {
    String end =
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Encoding: gzip\r\n"
            + "Content-Length: 2\r\n\r\n{}";

    RawAnswer answer = RawAnswer.to(belfry.url(), "POST " + path + " HTTP/1.1", Alice.headers(end));

    assertThat(answer.status()).as(answer.head()).isEqualTo(415);
    assertThat(answer.body()).contains(shape);
  }

  /** It is shorter than what is sent. */
  @Test
  void aSmallCompressedBodyIsRead() throws Exception {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write("{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(belfry.url().resolve("/belfry/v1/inbox/notifications"))
            .header("Authorization", "Bearer demo-alice")
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(compressed.toByteArray()))
            .build();

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("\"title\":\"x\"");
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aHeaderThatCannotBeReadIsRefused(String path, String shape) {
    for (String header :
        List.of(
            "Accept-Language: =;",
            "Accept: a/b/c",
            "Accept: application/json; charset=bogus",
            "Accept: application/json;q=x",
            "Accept-Charset: ;q=2",
            "If-Match: x",
            "If-None-Match: x",
            "Content-Length: 0\r\nContent-Length: 0",
            "Host: other")) {
      assertRefused(shape, "GET " + path + " HTTP/1.1", Alice.headers(header));
    }
  }

  /** As HTTP/0.9 was, and as a line is read whose path is empty. */
  @ParameterizedTest
  @MethodSource("dialects")
  void aLineWithoutAVersionIsRefused(String path, String shape) {
    assertRefused(shape, "GET " + path, Alice.headers());
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aHostThatIsNoneIsRefused(String path, String shape) {
    for (String host : List.of("a:b:c", "[::::]", "[1.2]:80")) {
      assertRefused(shape, "GET " + path + " HTTP/1.1", "Host: " + host);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: a:b:c", "Host: localhost\r\nAccept-Language: =;"})
  void whatWasAskedForIsToldWhole(String header) {
    RawAnswer answer = RawAnswer.to(belfry.url(), "GET /belfry/v1/users/x?y HTTP/1.1", header);

    assertThat(answer.body()).contains("\"instance\":\"/belfry/v1/users/x\"");
  }

  @Test
  void whoSaysSoOfHisOwnRequestIsNotHeard() {
    RawAnswer answer =
        RawAnswer.to(
            belfry.url(),
            "GET /belfry/v1/me HTTP/1.1",
            Alice.headers("X-Belfry-Malformed: method"));

    assertThat(answer.status()).as(answer.head()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void methodsThatNobodyKnowsAreRefused(String path, String shape) {
    for (String method : List.of("TRACE", "FOO")) {
      RawAnswer answer =
          RawAnswer.to(belfry.url(), method + " " + path + " HTTP/1.1", Alice.headers());

      assertThat(answer.status()).as(answer.head()).isEqualTo(405);
      assertThat(answer.body()).contains(shape);
    }
  }

  private void assertRefused(String shape, String requestLine, String... headers) {
    RawAnswer answer = RawAnswer.to(belfry.url(), requestLine, headers);

    assertThat(answer.status())
        .as(requestLine + " " + List.of(headers) + answer.head())
        .isEqualTo(400);
    assertThat(answer.body()).as(requestLine + " " + List.of(headers)).contains(shape);
  }
}
