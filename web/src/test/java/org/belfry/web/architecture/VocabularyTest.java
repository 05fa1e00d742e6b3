package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Platform, which every context needs, knows no word of what they are about, nor of a dialect. */
class VocabularyTest {
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(?i)\\w*(?:inbox|mailbox|webhook|notification|subscription|topic"
              + "|spark|goodday|marketplace|mywork|bypass)\\w*|\\b(?:hub|tasks?|idx|vow)\\b");

  /** The native API has this member of tokens, and their table the column. */
  private static final Map<String, Set<String>> PUBLISHED =
      Map.of(
          "AccessToken.java", Set.of("spark_role"),
          "MeView.java", Set.of("sparkRole"),
          "TokenDraft.java", Set.of("sparkRole"),
          "TokenView.java", Set.of("sparkRole"));

  @Test
  void platformKnowsNoWordOfAContextOrADialect() {
    List<Path> sources =
        Repository.shippedSources().stream()
            .filter(file -> Repository.relative(file).matches("(?:platform|datasource)/.*"))
            .toList();

    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(
            sources.stream()
                .flatMap(
                    file ->
                        foreign(file.getFileName().toString(), Repository.text(file)).stream()
                            .map(word -> Repository.relative(file) + ": " + word)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"enum SparkRole", "\"bypass\"", "// for webhooks", "GoodDayId", "a task."})
  void aForeignWordIsFound(String source) {
    assertThat(foreign("Pigeon.java", source)).hasSize(1);
  }

  @Test
  void whatIsPublishedMayBeNamedWhereItIsPrinted() {
    assertThat(foreign("TokenView.java", "String sparkRole, SparkRole role"))
        .containsExactly("SparkRole");
    assertThat(foreign("Pigeon.java", "String sparkRole")).containsExactly("sparkRole");
  }

  private static List<String> foreign(String file, String source) {
    return FOREIGN
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .filter(word -> !PUBLISHED.getOrDefault(file, Set.of()).contains(word))
        .toList();
  }
}
