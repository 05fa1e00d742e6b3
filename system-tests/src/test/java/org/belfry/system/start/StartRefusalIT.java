package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.belfry.system.Artifacts;
import org.belfry.system.BelfryProcess;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is wrong is told before a server boots: with its remedy, without anything else, in a moment.
 */
@ExtendWith(Equipment.class)
class StartRefusalIT {
  private static final String URL = "belfry.db.url";
  private static final int MOST_LINES = 4;

  /** Where others start at the same time, as a server takes longer to boot then too. */
  private static final Duration A_MOMENT = Duration.ofSeconds(30);

  /** What a second on a machine of one's own becomes where other Belfrys run. */
  private static final Duration A_BUSY_SECOND = Duration.ofSeconds(4);

  private static final Queue<Duration> TOOK = new ConcurrentLinkedQueue<>();

  private final Path directory = Artifacts.newDirectory("refusal");
  private final Map<String, String> settings = new HashMap<>();

  /** Whatever else the machine was at, it left one of them alone. */
  @AfterAll
  static void theFastestTellsHowLongItTakes() {
    assertThat(TOOK).anySatisfy(took -> assertThat(took).isLessThan(A_BUSY_SECOND));
  }

  @Test
  void aPortThatIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertRefused(taken.getLocalPort(), "--port " + taken.getLocalPort(), "choose another port");
    }
  }

  @Test
  void aPortThatIsNone() {
    assertRefused(70_000, "--port 70000", "a number from 1 to 65535");
  }

  @Test
  void aFolderThatIsNone() throws IOException {
    Files.writeString(directory.resolve("data"), "a file");

    assertRefused(URL, directory.resolve("data").toString(), "set another file");
  }

  /** Not even root may write where the kernel shows its settings. */
  @Test
  void aFolderThatNobodyMayWriteTo() {
    settings.put(URL, "jdbc:h2:file:/proc/sys/belfry/belfry");

    assertRefused(URL, "which /proc/sys is not", "Give the user who runs Belfry that folder");
  }

  @Test
  void aKeyThatIsNone() throws IOException {
    Files.writeString(Files.createDirectory(directory.resolve("data")).resolve("belfry.key"), "x");

    assertRefused("belfry.secret.key-file", "Put back the file that Belfry made");
  }

  @Test
  void aFileThatSomebodyHasOpen() throws IOException {
    Path file = Files.createDirectory(directory.resolve("data")).resolve("belfry.mv.db");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      assertRefused(URL, "Stop the other one");
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswer() {
    settings.put(URL, "jdbc:postgresql://localhost:" + BelfryProcess.freePort() + "/belfry");

    assertRefused(URL, "Start it, or mend host and port");
  }

  @Test
  void aHostThatNobodyKnows() {
    settings.put(URL, "jdbc:postgresql://nowhere.invalid/belfry");

    assertRefused(URL, "Mend the host");
  }

  @Test
  void aUserThatTheDatabaseDoesNotKnow(Database postgresql) {
    settings.putAll(postgresql.settings());
    settings.put("belfry.db.user", "nobody");
    settings.put("belfry.db.password", "pa${ss}word");

    assertRefused("belfry.db.password = \"***\"", "Set belfry.db.user and belfry.db.password");
  }

  @Test
  void aDatabaseThatDoesNotExist(Database postgresql) {
    settings.putAll(postgresql.settings());
    settings.compute(URL, (key, url) -> url + "_nowhere");

    assertRefused(URL, "CREATE DATABASE belfry");
  }

  @Test
  void aDatabaseThatCannotStoreEveryCharacter(Database postgresql) throws SQLException {
    settings.putAll(postgresql.settings());
    try (Connection connection = postgresql.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    }
    settings.compute(URL, (key, url) -> url.replaceFirst("/[^/]*$", "/latin"));

    assertRefused("this one has LATIN1", "CREATE DATABASE belfry ENCODING 'UTF8'");
  }

  @Test
  void aDatabaseThatHasNoRoomForAllConnections(Database postgresql) {
    settings.putAll(postgresql.settings());
    settings.put("belfry.db.pool-size", "500");

    assertRefused("belfry.db.pool-size = \"500\"", "lets this user have 397", "max_connections");
  }

  @Test
  void allThatIsWrongAtOnce() throws IOException {
    settings.put("belfry.demo", "perhaps");
    settings.put("BELFRY_PORT", "8080");
    try (ServerSocket taken = new ServerSocket(0)) {
      assertRefused(
          taken.getLocalPort(),
          "choose another port",
          "belfry.demo",
          "BELFRY_PORT = \"8080\"",
          "--port 8080");
    }
  }

  private void assertRefused(String... words) {
    assertRefused(BelfryProcess.freePort(), words);
  }

  private void assertRefused(int port, String... words) {
    BelfryProcess belfry = BelfryProcess.start(directory, settings, port);
    long start = System.nanoTime();

    assertThat(belfry.exitStatus()).isEqualTo(1);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    TOOK.add(took);
    assertThat(took).isLessThan(A_MOMENT);
    assertThat(belfry.output().lines().toList())
        .as("no stack trace")
        .startsWith("Belfry does not start:")
        .hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(belfry.output()).contains(words).doesNotContain("pa${ss}word");
  }
}
