package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.com/in?a=b, https://example.com/in?a=b",
    "http://user:secret@example.com/in, http://***@example.com/in",
    "http://secret@example.com/in, http://***@example.com/in",
    "http://user:se/cr?e#t@example.com/in, http://***@example.com/in",
    "http://user:se@cret@example.com/in, http://***@example.com/in",
    "user:secret@example.com, user:***@example.com",
    "//user:secret@example.com, //***@example.com",
    "ftp:user:secret@example.com, ftp:***@example.com",
    "not a url, not a url"
  })
  void whatStandsBeforeTheAtIsMasked(String url, String masked) {
    assertThat(MaskedUrl.of(url)).isEqualTo(masked);
  }

  @Test
  void whatIsCutOffWasMaskedBefore() {
    String url = "http://user:" + "secret".repeat(500) + "@example.com/" + "a".repeat(500);

    assertThat(MaskedUrl.of(url)).startsWith("http://***@example.com/aaa").endsWith("a…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user:secret@example.com/",
        "http://user:sec ret@example.com/",
        "http://user:sec/ret@example.com/",
        "ftp://user:secret@example.com/",
        "http://user:secret@example.com:99999/"
      })
  void noRefusalRepeatsAPassword(String url) {
    InvalidTargetUrl refusal =
        catchThrowableOfType(InvalidTargetUrl.class, () -> TargetUrl.of(url));

    assertThat(refusal.message()).contains("***@example.com").doesNotContain("ret");
    assertThat(refusal.attributes().toString()).doesNotContain("ret");
  }
}
