package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/adr}: each decision says since when it holds and whether it still does. */
class DecisionsTest {
  private static final String FOLDER = "docs/adr/";
  private static final String INDEX = FOLDER + "README.md";

  private static final String TITLE = "# 2. Pigeons carry it\n\n";
  private static final String DATED = "Date: 2026-11-22. ";
  private static final String SECTIONS =
      "\n## Context\n\n## Options\n\n## Decision\n\n## Consequences\n";

  static Map<String, String> decisions() {
    return Repository.files(".md").stream()
        .filter(file -> Repository.relative(file).startsWith(FOLDER))
        .filter(file -> !Repository.relative(file).equals(INDEX))
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString(),
                Repository::text,
                (one, other) -> one,
                TreeMap::new));
  }

  static Stream<String> names() {
    return decisions().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aDecisionHasItsDateAndStatus(String name) {
    Map<String, String> all = decisions();
    assertThat(Decision.faults(name, all.getOrDefault(name, ""), all.keySet())).isEmpty();
  }

  @Test
  void theIndexHasThemAll() {
    List<String> rows =
        Repository.text(Repository.file(INDEX))
            .lines()
            .filter(line -> line.startsWith("| ["))
            .toList();

    assertThat(rows)
        .isNotEmpty()
        .containsExactlyElementsOf(
            decisions().entrySet().stream()
                .map(one -> Decision.row(one.getKey(), one.getValue()))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Status: accepted.\n",
        "Date: 22.11.2026. Status: accepted.\n",
        DATED + "Status: forgotten.\n",
        DATED + "Status: superseded by [ADR 4](0004-owls.md).\n",
        DATED + "Status: superseded by [ADR 4](0003-doves.md).\n",
        DATED + "Status: accepted; amended by [ADR 1](0001-crows.md).\n",
      })
  void whatIsNotSaidRightIsFound(String said) {
    assertThat(faults(TITLE + said + SECTIONS)).isNotEmpty();
  }

  @Test
  void aMissingSectionIsFound() {
    String said = TITLE + DATED + "Status: accepted.\n";
    assertThat(faults(said + SECTIONS.replace("## Options", ""))).containsExactly("no Options");
    assertThat(faults(said + SECTIONS)).isEmpty();
  }

  @Test
  void whatALaterOneChangesStandsInItsRow() {
    String text =
        TITLE + DATED + "Status: accepted; amended by [ADR 3](0003-doves.md).\n" + SECTIONS;
    assertThat(faults(text)).isEmpty();
    assertThat(Decision.row("0002-pigeons.md", text))
        .isEqualTo(
            "| [2](0002-pigeons.md) | Pigeons carry it | 2026-11-22 | accepted; amended by 3 |");
  }

  private static List<String> faults(String text) {
    return Decision.faults(
        "0002-pigeons.md", text, List.of("0001-crows.md", "0002-pigeons.md", "0003-doves.md"));
  }
}
