package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A migration that has landed is never edited: databases that it ran on refuse to start with
 * another one. A new one adds its line to {@code migrations.sha256}, which {@code sha256sum -c}
 * reads too.
 */
class MigrationsTest {
  @Test
  void noMigrationThatHasLandedWasEdited() throws Exception {
    String known;
    try (var in =
        Objects.requireNonNull(MigrationsTest.class.getResourceAsStream("migrations.sha256"))) {
      known = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> found =
        Repository.files(".sql").stream()
            .filter(file -> file.getFileName().toString().matches("V[0-9]+__.*"))
            .map(file -> checksum(Repository.text(file)) + "  " + Repository.relative(file))
            .sorted()
            .toList();

    assertThat(found).containsExactlyInAnyOrderElementsOf(known.lines().toList());
  }

  @Test
  void anotherTextHasAnotherChecksum() {
    assertThat(checksum("CREATE TABLE hook_pigeon (id UUID)"))
        .isNotEqualTo(checksum("CREATE TABLE hook_pigeon (id BIGINT)"));
  }

  private static String checksum(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
