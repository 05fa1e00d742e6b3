package org.belfry.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.util.List;
import org.belfry.platform.problem.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  @Test
  void anIdCanHaveOneDigit() {
    assertThat(JsonBody.id(read("7"))).isEqualTo(7);
    assertThat(JsonBody.id(read("104"))).isEqualTo(104);
    assertThat(JsonBody.ids(read("[1, 2]").asJsonArray())).isEqualTo(List.of(1L, 2L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "99999999999999999999", "1e400", "\"7\"", "null", "{}"})
  void whatIsNoWholeNumberIsNoId(String body) {
    assertThatThrownBy(() -> JsonBody.id(read(body))).isInstanceOf(InvalidField.class);
  }

  @Test
  void anIdMayBeANumberOrAText() {
    assertThat(JsonBody.idText(read("7"))).isEqualTo("7");
    assertThat(JsonBody.idText(read("\"7\""))).isEqualTo("7");
    assertThat(JsonBody.idText(read("\"complete\""))).isEqualTo("complete");
    assertThat(JsonBody.idText(read("[7]"))).isNull();
    assertThat(JsonBody.idText(null)).isNull();
  }

  private static JsonValue read(String body) {
    return JsonText.read(body);
  }
}
