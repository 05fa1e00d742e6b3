package org.belfry.web.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A simple name stands for one thing, but for those that {@code docs/concepts.md} lists. */
class NamesTest {
  private static final String HEADING = "## Names that stand for two things";
  private static final Pattern QUOTED = Pattern.compile("`([A-Z]\\w+)`");

  @Test
  void aSimpleNameStandsForOneThing() {
    assertThat(doubled(Repository.shippedSources()).keySet())
        .containsExactlyInAnyOrderElementsOf(meantToBeDoubled());
  }

  @Test
  void aNameInTwoPlacesIsFound() {
    assertThat(doubled(List.of(Path.of("a/Pigeon.java"), Path.of("b/Pigeon.java"))))
        .containsOnlyKeys("Pigeon");
  }

  private static Map<String, List<Path>> doubled(List<Path> sources) {
    Map<String, List<Path>> byName =
        sources.stream()
            .collect(
                groupingBy(
                    file -> file.getFileName().toString().replace(".java", ""),
                    TreeMap::new,
                    java.util.stream.Collectors.toList()));
    byName.remove("package-info");
    byName.remove("module-info");
    byName.values().removeIf(files -> files.size() == 1);
    return byName;
  }

  private static Set<String> meantToBeDoubled() {
    String concepts = Repository.text(Repository.file("docs/concepts.md"));
    return QUOTED
        .matcher(concepts.substring(concepts.indexOf(HEADING)))
        .results()
        .map(name -> name.group(1))
        .collect(toSet());
  }
}
