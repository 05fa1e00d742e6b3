package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private final OutboundRequest post =
      new OutboundRequest(
          "POST",
          TargetUrl.of("http://example.com/in"),
          Map.of("Authorization", "Bearer t", "webhook-id", "1"),
          "application/json",
          List.of(new byte[] {1}));

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aPostStaysAPost(int status) {
    OutboundRequest next = Redirect.follow(post, status, "/other?x=1");

    assertThat(next.method()).isEqualTo("POST");
    assertThat(next.body()).isEqualTo(post.body());
    assertThat(next.target().uri()).hasToString("http://example.com/other?x=1");
    assertThat(next.headers()).containsEntry("Authorization", "Bearer t");
  }

  @ParameterizedTest
  @CsvSource({
    "?n=2, http://example.com/in?n=2",
    "other, http://example.com/other",
    "../../x, http://example.com/x",
    "//b.example/y, http://b.example/y",
    "/\u00c3\u00bc?q=\u00e9, http://example.com/%C3%83%C2%BC?q=%C3%A9",
    "/\u00c3\u00bc, http://example.com/%C3%BC"
  })
  void aLocationIsRelativeToWhatWasAsked(String location, String target) {
    assertThat(Redirect.follow(post, 307, location).target().uri()).hasToString(target);
  }

  @Test
  void seeOtherIsFollowedOnlyForAnAnswer() {
    assertThat(Redirect.is(303, Wanted.ANSWER)).isTrue();
    assertThat(Redirect.is(303, Wanted.RECEIPT)).isFalse();
  }

  @Test
  void seeOtherIsFetched() {
    OutboundRequest next = Redirect.follow(post, 303, "/done");

    assertThat(next.method()).isEqualTo("GET");
    assertThat(next.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://other.example/", "https://example.com/in", "http://example.com:81/"})
  void theTokenIsNotToldToAnotherOrigin(String location) {
    assertThat(Redirect.follow(post, 307, location).headers())
        .doesNotContainKey("Authorization")
        .containsKey("webhook-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.com/", "http://a:b@example.com/", "http://[", "//"})
  void aLocationIsCheckedLikeTheFirstUrl(String location) {
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(() -> Redirect.follow(post, 307, location));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 300, 304, 305, 400})
  void otherAnswersAreNone(int status) {
    assertThat(Redirect.is(status, Wanted.ANSWER)).isFalse();
  }
}
