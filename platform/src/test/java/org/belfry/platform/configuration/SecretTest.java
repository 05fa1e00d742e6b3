package org.belfry.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SecretTest {
  private static final String KEY = "belfry.test.password";

  @Property
  void isReadAsItIsWrittenButForOneNewlineAtTheEnd(
      @ForAll @StringLength(min = 1, max = 20) String secret) {
    assertThat(read(secret + ".")).isEqualTo(secret + ".");
    assertThat(read(secret + ".\n")).isEqualTo(secret + ".");
    assertThat(read(secret + ".\r\n")).isEqualTo(secret + ".");
    assertThat(read(secret + ".\n\n")).isEqualTo(secret + ".\n");
  }

  @Test
  void expressionsAreNoneInIt() {
    assertThat(read("pa${x}ss-word")).isEqualTo("pa${x}ss-word");
    assertThat(read(" blanks count ")).isEqualTo(" blanks count ");
  }

  @Test
  void anEmptyOneIsNotSet() {
    assertThat(new Configuration(new MapConfig(Map.of(KEY, "\n"))).text(KEY)).isEmpty();
  }

  private static String read(String value) {
    return new Configuration(new MapConfig(Map.of(KEY, value))).text(KEY).orElseThrow();
  }
}
