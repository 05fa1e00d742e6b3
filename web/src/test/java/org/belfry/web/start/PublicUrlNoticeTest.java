package org.belfry.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicUrlNoticeTest {
  @Test
  void aGuessIsNotKnown() {
    assertThat(PublicUrlNotice.isKnown("http://localhost:9090", "http://localhost:9090")).isFalse();
    assertThat(PublicUrlNotice.isKnown("", "")).isFalse();
  }

  @Test
  void whatTheServerReadAfterTheGuessIsKnown() {
    assertThat(PublicUrlNotice.isKnown("https://belfry.example.org", "http://localhost:9090"))
        .isTrue();
    assertThat(PublicUrlNotice.isKnown("https://belfry.example.org", "")).isTrue();
  }

  @Test
  void theNoticeNamesTheGuessTheKeyAndThatAllNodesNeedTheSame() {
    assertThat(PublicUrlNotice.text("http://localhost:8080"))
        .startsWith("belfry.public-url is not set")
        .contains("begin with http://localhost:8080,")
        .contains("BELFRY_PUBLIC_URL")
        .contains("the same on every node");
  }
}
