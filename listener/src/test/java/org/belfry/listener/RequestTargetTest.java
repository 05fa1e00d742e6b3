package org.belfry.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "*",
        "/v1/notifications/1,2",
        "/a//b",
        "/a;b",
        "/%C3%BC",
        "/a.b/..c",
        "/{x}",
        "http://a/b",
        "https://a"
      })
  void whatTheServerCanMapStays(String path) {
    assertThat(RequestTarget.readablePart(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/%u0, /",
    "/notifications/topics/.., /notifications/topics/",
    "/notifications/topics/%2e%2E/x, /notifications/topics/",
    "/notifications/messages%, /notifications/",
    "/notifications/topics/a%0, /notifications/topics/",
    "/notifications/topics/a%00b, /notifications/topics/",
    "/notifications/topics/%ff, /notifications/topics/",
    "/belfry/v1\\me, /belfry/",
    "http://a/b/../c, /b/",
    "http://, /",
    "http:///a, /",
    "x:80, /"
  })
  void theRestIsCutOff(String path, String readable) {
    assertThat(RequestTarget.readablePart(path)).contains(readable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%41", "\u00fc"})
  void aSegmentMayBeAsLongAsTheServerReads(String part) {
    Optional<String> readable = RequestTarget.readablePart("/" + part.repeat(30_000));

    assertThat(readable.isEmpty()).isNotEqualTo(part.equals("\u00fc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.com", "example.com:8080", "[::1]:80", "[1::1.2.3.4]", "localhost:"})
  void aHostMayHaveAPort(String host) {
    assertThat(RequestTarget.isHost(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ":80", "a:b:c", "a:x", "a/b", "[::1", "a b", "[::::]", "[1.2]", "[.]:80"})
  void otherHostsAreNone(String host) {
    assertThat(RequestTarget.isHost(host)).isFalse();
  }
}
