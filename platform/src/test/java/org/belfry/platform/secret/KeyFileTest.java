package org.belfry.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir private Path directory;

  @Test
  void theSameKeyIsFoundAgain() {
    KeyFile file = new KeyFile(directory.resolve("deep/down/belfry.key"));
    assertThat(file.key().id()).isEqualTo(file.key().id());
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    Path path = directory.resolve("belfry.key");
    new KeyFile(path).key();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(directory).isDirectoryContaining(entry -> entry.equals(path));
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path notADirectory = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> new KeyFile(notADirectory.resolve("belfry.key")).key())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("file/belfry.key");
  }
}
