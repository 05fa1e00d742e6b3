package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
  @TempDir Path directory;

  private ServerFolder folder;

  @BeforeEach
  void choose() {
    folder = new ServerFolder(directory.resolve("data/server"));
  }

  @Test
  void whatTheJarCarriesIsUnpackedOnce() throws Exception {
    BelfryJar jar = jar("server/runtime/a.jar", "old");
    Path unpacked = folder.path().resolve(jar.checksum()).resolve("runtime/a.jar");
    Files.createDirectories(unpacked.getParent());
    Files.writeString(unpacked, "unpacked before");

    Installation installation = folder.install(jar);

    assertEquals(unpacked, installation.library("a.jar"));
    assertEquals("unpacked before", Files.readString(unpacked));
  }

  @Test
  void anotherVersionHasAnotherFolder() throws IOException {
    Installation before = folder.install(jar("server/runtime/a.jar", "old"));
    Installation after = folder.install(jar("server/runtime/a.jar", "new"));

    assertNotEquals(before, after);
    assertEquals("old", Files.readString(before.library("a.jar")));
    assertEquals("new", Files.readString(after.library("a.jar")));
  }

  @Test
  void whoWasStartedByTheLineOfAnotherVersionIsTold() throws IOException {
    Installation before = folder.install(jar("server/runtime/a.jar", "old"));
    assertEquals(Optional.empty(), before.fault());

    jar("server/runtime/a.jar", "new");

    assertTrue(before.fault().orElseThrow().endsWith("--warmup, which makes it anew."));
  }

  @Test
  void aJarThatIsGoneIsNoOtherVersion() throws IOException {
    BelfryJar jar = jar("server/runtime/a.jar", "old");
    Installation installation = folder.install(jar);

    Files.delete(jar.path());

    assertEquals(Optional.empty(), installation.fault());
  }

  @Test
  void whatNobodyUsesIsRemovedAndWhatSomebodyDoesIsNot() throws Exception {
    Installation own = folder.install(jar("server/runtime/a.jar", "own"));
    Path killed = Files.createDirectories(folder.path().resolve("run-killed"));
    Files.createFile(FolderLocks.lockOf(killed));
    Files.createFile(killed.resolve("domain.xml"));
    Path gone = folder.path().resolve("run-gone");
    Files.createFile(FolderLocks.lockOf(gone));
    Path versionBefore = Files.createDirectories(folder.path().resolve("0123456789abcdef"));
    Path used = Files.createDirectories(folder.path().resolve("run-used"));
    Process user = Orphan.command(FolderLocks.lockOf(used), "child").start();
    try (BufferedReader output = user.inputReader()) {
      assertNotNull(output.readLine(), "the other process has locked it");

      Path run = folder.newRun(own);

      assertTrue(Files.isDirectory(run));
      assertFalse(Files.exists(killed));
      assertFalse(Files.exists(FolderLocks.lockOf(killed)));
      assertFalse(Files.exists(FolderLocks.lockOf(gone)));
      assertFalse(Files.exists(versionBefore));
      assertTrue(Files.isDirectory(used));
      assertTrue(Files.isDirectory(own.folder()));
    } finally {
      user.destroyForcibly();
    }
  }

  @Test
  void whatWasWarmedUpIsKeptForItsStart() throws IOException {
    Installation own = folder.install(jar("server/runtime/a.jar", "own"));
    Installation warm = new Installation(folder.path().resolve("0123456789abcdef"));
    Files.createDirectories(warm.folder());
    Files.writeString(folder.startLine(), "\"-jar\"\n\"" + warm.jar() + "\"\n");

    folder.newRun(own);

    assertTrue(Files.isDirectory(warm.folder()));
  }

  @Test
  void nothingIsWrittenOutsideOfTheFolder() throws IOException {
    BelfryJar jar = jar("server/../../../escaped", "x");

    assertThrows(IOException.class, () -> folder.install(jar));

    assertFalse(Files.exists(directory.resolve("escaped")));
  }

  @Test
  void theFolderOfTheDataIsForNobodyElse() throws IOException {
    folder.install(jar("server/runtime/a.jar", "x"));

    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))));
  }

  @Test
  void aHalfUnpackedServerIsNone() throws IOException {
    Path part = Files.createDirectories(folder.path().resolve("part/runtime"));
    Files.writeString(part.resolve("a.jar"), "half");

    Installation installation = folder.install(jar("server/runtime/a.jar", "whole"));

    assertEquals("whole", Files.readString(installation.library("a.jar")));
  }

  private BelfryJar jar(String entry, String content) throws IOException {
    Path file = directory.resolve("belfry.jar");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return new BelfryJar(file);
  }
}
