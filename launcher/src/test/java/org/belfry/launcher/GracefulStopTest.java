package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GracefulStopTest {
  @Test
  void belfryEndsWithItsParentBeforeItHasStarted(@TempDir Path folder) throws Exception {
    Path locked = folder.resolve("locked");
    Process parent = Orphan.command(locked).start();
    try (BufferedReader output = parent.inputReader();
        FileChannel file =
            FileChannel.open(locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertNotNull(output.readLine(), "the child has locked the file");

      parent.destroyForcibly();

      // The system ends a lock with its process, even if nobody asks how that ended.
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertNotNull(file.lock()));
    }
  }
}
