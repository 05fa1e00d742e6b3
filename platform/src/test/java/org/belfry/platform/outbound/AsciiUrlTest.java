package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiUrlTest {
  @ParameterizedTest
  @CsvSource({
    "http://h/🙂, http://h/%F0%9F%99%82",
    "http://h/ü?q=é#ß, http://h/%C3%BC?q=%C3%A9#%C3%9F",
    "https://bücher.example:8443/in, https://xn--bcher-kva.example:8443/in",
    "http://例え.テスト/, http://xn--r8jz45g.xn--zckzah/",
    "http://h/%C3%BC%2Fä, http://h/%C3%BC%2F%C3%A4",
    "http://h/a_b~c, http://h/a_b~c"
  })
  void whatIsNoAsciiIsEncoded(String url, String ascii) {
    assertThat(AsciiUrl.of(url)).isEqualTo(ascii);
    assertThat(AsciiUrl.of(ascii)).isEqualTo(ascii);
    assertThat(TargetUrl.of(url).uri()).hasToString(ascii);
  }

  @Test
  void halfACharacterIsRefused() {
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(() -> TargetUrl.of("http://h/\ud83d"));
  }

  @Test
  void aHostThatIsNoNameIsRefused() {
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(() -> TargetUrl.of("http://ü" + "x".repeat(70) + ".example/"));
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(() -> TargetUrl.of("http://🙂@h/"));
  }

  @Test
  void itIsNoLongerThanItIsSent() {
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(() -> TargetUrl.of("http://h/" + "ü".repeat(400)))
        .withMessageContaining("2409 characters");
  }

  @Test
  void theSameUrlCanBeWrittenInTwoWays() {
    assertThat(TargetUrl.same("http://h/ü", "http://h/%C3%BC")).isTrue();
    assertThat(TargetUrl.same("http://h/ü", "http://h/u")).isFalse();
    assertThat(TargetUrl.same(null, null)).isTrue();
    assertThat(TargetUrl.same("http://h/\ud83d", "http://h/")).isFalse();
  }

  @Property
  void whatIsEncodedCanBeReadAgain(@ForAll @CharRange(from = '\u00a0', to = '\ud7ff') String path) {
    String ascii = AsciiUrl.of("http://h/" + path);

    assertThat(ascii).matches("[\\x21-\\x7e]+");
    assertThat(URLDecoder.decode(ascii, StandardCharsets.UTF_8)).isEqualTo("http://h/" + path);
  }
}
