package org.belfry.system.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belfry.system.Artifacts;
import org.belfry.system.BelfryProcess;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code java -jar belfry.jar} unpacks a server, runs it from there, and leaves nothing behind. */
@ExtendWith(Equipment.class)
class UnpackingIT {
  private static final Map<String, String> DEMO = Map.of("belfry.demo", "true");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path directory = Artifacts.newDirectory("unpacking");
  private final Path folder = directory.resolve("data/server");
  private final Path temporary = directory.resolve("tmp");

  @BeforeEach
  void make() throws IOException {
    Files.createDirectory(temporary);
  }

  @Test
  void whoIsKilledLeavesNothingBehind() throws IOException {
    startAndAwait().kill();
    List<Path> left = runs();
    List<Path> versions = versions();

    BelfryProcess next = startAndAwait();

    assertThat(left).hasSize(1);
    assertThat(runs()).hasSize(1).doesNotContainAnyElementsOf(left);
    assertThat(versions()).hasSize(1).isEqualTo(versions);
    assertThat(files(temporary)).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.getParent())))
        .isEqualTo("rwx------");
    next.stop();
    assertThat(runs()).isEmpty();
  }

  @Test
  void theLineOfAnotherVersionStartsNothing() throws IOException {
    Path jar = Files.copy(Artifacts.jar(), directory.resolve("belfry.jar"));
    assertThat(refused(jar)).contains("a port is a number");
    Path server = versions().get(0).resolve("server.jar");
    assertThat(refused(server)).doesNotContain("--warmup");

    replaceBySomethingElse(jar);

    assertThat(refused(server))
        .contains(jar + " is not what " + server.getParent() + " was made of.")
        .contains("Run java -jar " + jar + " --warmup");
  }

  @Test
  void withoutAFolderToWriteToItUnpacksItselfElsewhere() throws IOException {
    Map<String, String> nowhere = Map.of("belfry.server.folder", "/proc/belfry");

    BelfryProcess belfry =
        BelfryProcess.startJar(directory, nowhere, Artifacts.jar(), "--port", "none");

    assertThat(belfry.exitStatus()).isEqualTo(1);
    assertThat(belfry.output())
        .contains("Belfry cannot unpack its server in /proc/belfry")
        .contains("Set belfry.server.folder to a folder that it may write to.")
        .contains("a port is a number");
    assertThat(files(temporary)).isEmpty();
  }

  /** On one address, so that a proxy on the same machine is the only one who gets there. */
  private BelfryProcess startAndAwait() {
    int port = BelfryProcess.freePort();
    BelfryProcess belfry =
        BelfryProcess.startJar(
            directory,
            DEMO,
            Artifacts.jar(),
            "--port",
            String.valueOf(port),
            "--address",
            "127.0.0.1");
    await("ready")
        .atMost(PATIENCE)
        .failFast(() -> assertThat(belfry.isAlive()).as(belfry.output()).isTrue())
        .until(() -> belfry.output().contains("http://localhost:" + port + "/"));
    Http.at(URI.create("http://127.0.0.1:" + port)).get("/health/ready").expect(200);
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new Socket("127.0.0.2", port).close());
    return belfry;
  }

  private String refused(Path jar) throws IOException {
    Files.deleteIfExists(directory.resolve("belfry.log"));
    BelfryProcess belfry = BelfryProcess.startJar(directory, DEMO, jar, "--port", "none");
    assertThat(belfry.exitStatus()).isEqualTo(1);
    return belfry.output();
  }

  private static void replaceBySomethingElse(Path jar) throws IOException {
    Path other = jar.resolveSibling("other.jar");
    Files.write(
        other, new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    try (FileSystem zip = FileSystems.newFileSystem(other)) {
      Files.writeString(zip.getPath("/version"), "another");
    }
    Files.delete(jar);
    Files.move(other, jar);
  }

  private List<Path> runs() throws IOException {
    return files(folder).stream()
        .filter(file -> Files.isDirectory(file) && name(file).startsWith("run-"))
        .toList();
  }

  private List<Path> versions() throws IOException {
    return files(folder).stream()
        .filter(file -> Files.isDirectory(file) && name(file).matches("[0-9a-f]+"))
        .toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
