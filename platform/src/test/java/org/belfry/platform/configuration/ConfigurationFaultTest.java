package org.belfry.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFaultTest {
  @Test
  void tellsKeyValueRuleAndRemedy() {
    assertThat(new ConfigurationFault("belfry.demo", "yes", "is true or false", "Set it to true."))
        .hasToString("belfry.demo = \"yes\": a right value is true or false. Set it to true.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "belfry.db.password",
        "belfry.admin.pasword",
        "BELFRY_DB_PASSWD",
        "belfry.secret.key",
        "BELFRY_SECRET_KEY",
        "belfry.token"
      })
  void theValueOfASecretIsMasked(String key) {
    assertThat(new ConfigurationFault(key, "hunter2", "is wrong", "Mend it."))
        .asString()
        .contains(key)
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h/b?user=x&password=hunter2&ssl=true, ssl=true",
    "jdbc:h2:file:./b;PASSWORD=hunter2;USER=x, USER=x",
    "https://alice:hunter2@belfry.example.org/path, belfry.example.org/path"
  })
  void aPasswordInsideAUrlIsMasked(String url, String kept) {
    assertThat(new ConfigurationFault("belfry.db.url", url, "is wrong", "Mend it.").value())
        .doesNotContain("hunter2")
        .contains(kept);
  }

  @Test
  void aUrlWithAPortIsToldAsItIs() {
    String url = "jdbc:oracle://localhost:5432/belfry";
    assertThat(new ConfigurationFault("belfry.db.url", url, "is wrong", "Mend it.").value())
        .isEqualTo(url);
  }

  @Test
  void thePathOfAKeyFileIsTold() {
    assertThat(new ConfigurationFault("belfry.secret.key-file", "/x", "is wrong", "").value())
        .isEqualTo("/x");
  }
}
