package org.belfry.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:./data/belfry, data/belfry.mv.db",
    "jdbc:h2:./data/belfry;MODE=x, data/belfry.mv.db",
    "jdbc:h2:file:/var/lib/belfry, /var/lib/belfry.mv.db",
    "jdbc:h2:c:/belfry, c:/belfry.mv.db",
    "jdbc:h2:file:C:/belfry, C:/belfry.mv.db"
  })
  void aPathIsAFile(String url, String file) {
    assertThat(JdbcUrl.of(url).file()).contains(Path.of(file).toAbsolutePath().normalize());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:belfry",
        "jdbc:h2:tcp://db/belfry",
        "jdbc:h2:zip:~/db.zip!/belfry",
        "jdbc:h2:nioMapped:~/belfry",
        "jdbc:h2:async:./belfry",
        "jdbc:h2:split:20:./belfry",
        "jdbc:h2:memFS:belfry",
        "jdbc:h2:file:nioMapped:./belfry",
        "jdbc:postgresql://db/belfry"
      })
  void anythingElseIsNone(String url) {
    assertThat(JdbcUrl.of(url).file()).isEmpty();
  }
}
