package org.belfry.platform.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,-2.5e3,\"b\",true,false,null,{}]}",
        "[]",
        "7",
        "\"caf\u00e9 \ud83d\ude42 \ufffd\"",
        "null",
        "true",
        " {} \n"
      })
  void oneValueIsReadAsItIs(String text) {
    assertThat(JsonText.read(text.getBytes(UTF_8))).isEqualTo(JsonText.stored(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "[1",
        "[1,]",
        "{\"x\":{",
        "{\"x\":[",
        "{\"x\"",
        "{\"x\":",
        "{x:1}",
        "{'a':1}",
        "{\"a\":1}\n{\"a\":2}",
        "{} {}",
        "{}}",
        "[] []",
        "1 2",
        "\"a\" \"b\"",
        "{} garbage",
        "nullx",
        "{\"a\":1,\"a\":2}",
        "{\"b\":{\"a\":1,\"a\":1}}",
        "01",
        "-",
        "+1",
        "1e10000000001",
        "[-1e-99999999999]",
        "1e10000000001e1000000000",
        "NaN",
        "\"\t\"",
        "\"\\x\""
      })
  void whatIsNotExactlyOneValueIsRefused(String text) {
    assertThat(refusal(text.getBytes(UTF_8)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "[1",
        "[1,",
        "[",
        "{",
        "{\"a",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\n\"a\":[1,2\n",
        "\"a",
        "\"a\\u00",
        "[-",
        "[1.",
        "nul",
        "[\"a\",\n["
      })
  void whatEndsTooEarlyIsSaidToDoSo(String text) {
    Problem refusal = refusal(text.getBytes(UTF_8));

    assertThat(refusal.message()).contains("ends too early");
    assertThat(refusal.attributes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'[1,]', 1, 4",
    "'{\n\"a\" 1}', 2, 5",
    "'[nulx,', 1, 5",
    "'[1]\n[2]', 1, 4",
    "'1 2', 1, 2",
    "'{}  12', 1, 3",
    "'[]]', 1, 3"
  })
  void anyOtherFaultHasItsPlace(String text, long line, long column) {
    assertThat(refusal(text.getBytes(UTF_8)).attributes())
        .isEqualTo(Map.of("line", line, "column", column));
  }

  @Test
  void noPlaceIsBeyondTheEnd() {
    Problem refusal = refusal(("[\"" + "x".repeat(10_000)).getBytes(UTF_8));

    assertThat(refusal.attributes()).isIn(Map.of(), Map.of("line", 1L, "column", 10_002L));
  }

  @Test
  void bytesThatAreNoUtf8AreNotReplaced() {
    Problem refusal = refusal("{\"title\":\"caf\u00e9\"}".getBytes(ISO_8859_1));
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.message()).contains("UTF-8").contains("13");
    assertThat(refusal(new byte[] {'"', (byte) 0xC3}).status()).isEqualTo(400);
    assertThat(refusal(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, '"'}).status())
        .isEqualTo(400);
    assertThat(refusal("{}".getBytes(UTF_16LE)).status()).isEqualTo(400);
  }

  @Test
  void aLongNameIsNotToldWhole() {
    String name = "n".repeat(100_000);
    Problem refusal = refusal(("{\"" + name + "\":1,\"" + name + "\":2}").getBytes(UTF_8));

    assertThat(refusal.message()).contains("twice").hasSizeLessThan(400);
    assertThat(String.valueOf(refusal.attributes().get("member"))).hasSizeLessThan(250);
  }

  @Test
  void aByteOrderMarkOfUtf8IsSkipped() {
    assertThat(JsonText.read("\uFEFF{}".getBytes(UTF_8))).isEqualTo(JsonValue.EMPTY_JSON_OBJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\ud83d", "\\ude42", "a\\ud83d", "\\ude42\\ud83d", "\\ud83d\\ud83d\\ude42"})
  void halfOfACharacterIsRefused(String half) {
    assertThat(refusal(("\"" + half + "\"").getBytes(UTF_8)).status()).isEqualTo(422);
    assertThat(refusal(("{\"" + half + "\":1}").getBytes(UTF_8)).status()).isEqualTo(422);
  }

  @Test
  void depthHasALimit() {
    assertThat(JsonText.read("[".repeat(200) + "]".repeat(200))).isNotNull();
    assertThat(refusal(("[".repeat(201) + "]".repeat(201)).getBytes(UTF_8)).status())
        .isEqualTo(400);
    assertThat(refusal("[".repeat(100_000).getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(refusal("{\"a\":".repeat(40_000).getBytes(UTF_8)).status()).isEqualTo(400);
  }

  @Property(tries = 300)
  void whateverIsWrittenIsReadAndNoBeginningOfIt(@ForAll String name, @ForAll String text) {
    String whole = name + text;
    if (!UTF_8.newEncoder().canEncode(whole)) {
      return;
    }
    JsonObject object =
        JSON.createObjectBuilder()
            .add(name, JSON.createArrayBuilder().add(text).add(1.5).add(JsonValue.NULL))
            .build();
    byte[] written = object.toString().getBytes(UTF_8);

    assertThat(JsonText.read(written)).isEqualTo(object);
    for (int end = 0; end < written.length; end += 1 + end / 8) {
      assertThat(refusal(Arrays.copyOf(written, end)).status()).isIn(400, 422);
    }
  }

  @Property(tries = 1000)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    try {
      assertThat(JsonText.read(bytes)).isNotNull();
    } catch (Problem refusal) {
      assertThat(refusal.status()).isIn(400, 422);
    }
  }

  private static Problem refusal(byte[] body) {
    return assertThatExceptionOfType(Problem.class).isThrownBy(() -> JsonText.read(body)).actual();
  }
}
