package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {
  @Test
  void itKnowsHostPortPathAndQuery() {
    TargetUrl url = TargetUrl.of("HTTPS://Example.com?a=%20b");

    assertThat(url.scheme()).isEqualTo("https");
    assertThat(url.host()).isEqualTo("Example.com");
    assertThat(url.port()).isEqualTo(443);
    assertThat(url.pathAndQuery()).isEqualTo("/?a=%20b");
  }

  @Test
  void anIpv6HostLosesItsBrackets() {
    assertThat(TargetUrl.of("http://[2606:4700::1]:81/x").host()).isEqualTo("2606:4700::1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://my_service:8080/", "http://2130706433/", "http://0x7f.1/"})
  void whatOnlyTheResolverCanJudgeIsLeftToIt(String url) {
    assertThat(TargetUrl.of(url).host()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/relative",
        "ftp://example.com/",
        "file:///etc/passwd",
        "http:///path",
        "http://",
        "http://user:password@example.com/",
        "http://user@example.com/",
        "http://example.com:0/",
        "http://example.com:65536/",
        "http://exa mple.com/",
        "http://bü_cher:.example/",
        "http://example.com:80:80/",
        "javascript:alert(1)",
        "http://[fe80::1%25eth0]/"
      })
  void anythingElseIsRejected(String url) {
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(() -> TargetUrl.of(url))
        .satisfies(problem -> assertThat(problem.status()).isEqualTo(422));
  }

  @Test
  void aVeryLongUrlIsRejected() {
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(() -> TargetUrl.of("http://example.com/" + "a".repeat(2048)));
  }

  @Test
  void oneThatIsBuiltFromAPayloadMayBeLonger() {
    URI url = URI.create("http://example.com/?payload=" + "a".repeat(4096));

    assertThat(TargetUrl.of(url).pathAndQuery()).hasSize(4096 + "/?payload=".length());
  }

  @ParameterizedTest
  @CsvSource({
    "https://Example.com/a?b=c, https://example.com:443",
    "HTTP://example.com:8080, http://example.com:8080",
    "http://[2606:4700::A]/, http://[2606:4700::a]:80"
  })
  void allUrlsOfAServerHaveOneOrigin(String url, String origin) {
    assertThat(TargetUrl.of(url).origin()).isEqualTo(origin);
  }
}
