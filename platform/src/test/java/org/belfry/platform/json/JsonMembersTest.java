package org.belfry.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMembersTest {
  /** By a value of its type, how a member is read. */
  private static final Map<String, Function<JsonMembers, @Nullable Object>> READERS =
      Map.of(
          "\"a text\"", members -> members.text("a"),
          "true", members -> members.flag("a").orElse(null),
          "7", members -> members.number("a", 1, 9).orElse(null),
          "{\"b\":1}", members -> members.nested("a"));

  @Test
  void aMemberIsReadAsWhatItIs() {
    JsonMembers members =
        members("{\"text\":\" x \",\"yes\":true,\"no\":false,\"seven\":7,\"in\":{\"deep\":\"y\"}}");

    assertThat(members.text("text")).isEqualTo(" x ");
    assertThat(members.requiredText("text")).isEqualTo(" x ");
    assertThat(members.flag("yes")).contains(true);
    assertThat(members.requiredFlag("no")).isFalse();
    assertThat(members.number("seven", 7, 7)).contains(7);
    JsonMembers inside = members.nested("in");
    assertThat(inside).isNotNull();
    assertThat(inside.text("deep")).isEqualTo("y");
    members.faults().throwIfAny();
  }

  @Test
  void whatIsNullIsMissing() {
    JsonMembers members = members("{\"null\":null}");
    for (String name : List.of("null", "none")) {
      assertThat(members.has(name)).isFalse();
      assertThat(members.value(name)).isEqualTo(JsonValue.NULL);
      assertThat(members.text(name)).isNull();
      assertThat(members.flag(name)).isEmpty();
      assertThat(members.number(name, 0, 1)).isEmpty();
      assertThat(members.nested(name)).isNull();
    }
    members.faults().throwIfAny();
  }

  @Test
  void whatHasToBeThereIsMissed() {
    JsonMembers members = members("{\"null\":null}");

    assertThat(members.requiredText("null")).isEmpty();
    assertThat(members.requiredFlag("none")).isFalse();

    assertThat(refusal(members).causes())
        .extracting(Problem::message)
        .containsExactly(
            "null is required, but it is missing.", "none is required, but it is missing.");
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPath() {
    JsonMembers members = members("{\"text\":7,\"in\":{\"flag\":\"true\",\"deeper\":{\"n\":1}}}");

    assertThat(members.requiredText("text")).isEmpty();
    JsonMembers inside = members.nested("in");
    assertThat(inside).isNotNull();
    assertThat(inside.requiredFlag("flag")).isFalse();
    JsonMembers deeper = inside.nested("deeper");
    assertThat(deeper).isNotNull();
    assertThat(deeper.requiredText("missing")).isEmpty();

    assertThat(refusal(members).causes())
        .extracting(Problem::message)
        .containsExactly(
            "text is a text, but it is \"7\".",
            "in.flag is true or false, but it is \"\"true\"\".",
            "in.deeper.missing is required, but it is missing.");
  }

  @Test
  void aDialectHasWordsOfItsOwn() {
    JsonMembers members =
        JsonMembers.of(
            JsonText.read("{\"in\":{\"n\":\"7\"}}").asJsonObject(),
            (path, value, expected) ->
                new Problem(418, "teapot", path + ", " + value + ": " + expected, "", Map.of()));
    JsonMembers inside = members.nested("in");
    assertThat(inside).isNotNull();

    assertThat(inside.number("n", 1, 9)).isEmpty();

    assertThat(refusal(members).message()).isEqualTo("in.n, \"7\": a whole number from 1 to 9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "7.5", "1e400", "4294967303", "-7"})
  void aNumberHasBounds(String number) {
    JsonMembers members = members("{\"a\":" + number + "}");

    assertThat(members.number("a", 1, 9)).isEmpty();
    assertThat(refusal(members).attributes()).containsEntry("field", "a");
  }

  @Property
  void aMemberIsReadOrToldOf(@ForAll("values") String value, @ForAll("types") String type) {
    JsonMembers members = members("{\"a\":" + value + "}");

    @Nullable Object read = Objects.requireNonNull(READERS.get(type)).apply(members);

    assertThat(read != null).isEqualTo(value.equals(type));
    assertThat(members.faults().isEmpty()).isEqualTo(value.equals(type) || value.equals("null"));
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of("\"a text\"", "true", "7", "{\"b\":1}", "null", "[]", "[true]", "0.5");
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(READERS.keySet());
  }

  private static Problem refusal(JsonMembers members) {
    return assertThatExceptionOfType(Problem.class)
        .isThrownBy(members.faults()::throwIfAny)
        .actual();
  }

  private static JsonMembers members(String object) {
    return JsonMembers.of(JsonText.read(object).asJsonObject());
  }
}
