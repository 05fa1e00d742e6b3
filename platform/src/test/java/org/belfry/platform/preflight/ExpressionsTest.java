package org.belfry.platform.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.text.StringSubstitutor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "a", "1", "b", "<${a}>", "c", "x:y", "d", "\\${a}", "self", "${self}", "in", "${${in}}");

  private final Expressions expressions =
      new Expressions(key -> Optional.ofNullable(MEANINGS.get(key)));

  @ParameterizedTest
  @CsvSource({
    "${a},1",
    "-${b}-,-<1>-",
    "${no:else},else",
    "${no:},''",
    "${no:x:y},x:y",
    "${no:${a}},1",
    "${${no:a}},1",
    "\\${a},${a}",
    "${d},${a}",
    "${a,${a",
    "\\${a,\\${a",
    "$a {a} },$a {a} }",
    "'',''"
  })
  void expressionsAreReplaced(String text, String expanded) {
    assertThat(expressions.expand(text)).isEqualTo(expanded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${no}", "${a}${no}", "${self}", "${self:1}", "${in}", "${no:${no}}"})
  void whatNamesNothingOrItselfIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> expressions.expand(text));
  }

  @Property
  void theyAreReplacedAsALibraryDoes(@ForAll("texts") String text) {
    assertThat(outcome(() -> expressions.expand(text))).isEqualTo(outcome(() -> byLibrary(text)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "${", "}", ":", "a", "b", "c", "d", "x", "\\${", "${a}", "${no:", "${self}")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static String byLibrary(String text) {
    return new StringSubstitutor(MEANINGS::get, "${", "}", '\\')
        .setValueDelimiter(":")
        .setEnableSubstitutionInVariables(true)
        .setEnableUndefinedVariableException(true)
        .replace(text);
  }

  private interface Expansion {
    String run();
  }

  private static String outcome(Expansion expansion) {
    try {
      return "expanded: " + expansion.run();
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return "refused";
    }
  }
}
