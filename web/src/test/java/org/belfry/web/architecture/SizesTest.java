package org.belfry.web.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader has a file, and a folder, in view. */
class SizesTest {
  private static final int MOST_LINES = 250;
  private static final int MOST_FILES = 25;

  @Test
  void noFileIsLong() {
    assertThat(longOnes(Repository.files(".java"))).isEmpty();
  }

  @Test
  void noPackageIsLarge() {
    assertThat(largeOnes(Repository.files(".java"))).isEmpty();
  }

  @Test
  void aLongFileIsFound(@TempDir Path folder) throws Exception {
    Path allowed = Files.writeString(folder.resolve("Allowed.java"), "\n".repeat(MOST_LINES));
    Path longer = Files.writeString(folder.resolve("Longer.java"), "\n".repeat(MOST_LINES + 1));

    assertThat(longOnes(List.of(allowed, longer)).keySet())
        .containsExactly(Repository.relative(longer));
  }

  @Test
  void aLargePackageIsFound() {
    assertThat(largeOnes(classes(MOST_FILES))).isEmpty();
    assertThat(largeOnes(classes(MOST_FILES + 1)).keySet())
        .containsExactly(Repository.relative(Path.of("pigeon").toAbsolutePath()));
  }

  private static Map<String, Long> longOnes(List<Path> files) {
    return files.stream()
        .collect(
            Collectors.toMap(Repository::relative, file -> Repository.text(file).lines().count()))
        .entrySet()
        .stream()
        .filter(file -> file.getValue() > MOST_LINES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, Long> largeOnes(List<Path> files) {
    return files.stream().collect(groupingBy(SizesTest::folder, counting())).entrySet().stream()
        .filter(folder -> folder.getValue() > MOST_FILES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String folder(Path file) {
    return Repository.relative(file).replaceFirst("/[^/]*$", "");
  }

  private static List<Path> classes(int count) {
    Path folder = Path.of("pigeon").toAbsolutePath();
    return IntStream.range(0, count)
        .mapToObj(number -> folder.resolve("Pigeon" + number + ".java"))
        .toList();
  }
}
