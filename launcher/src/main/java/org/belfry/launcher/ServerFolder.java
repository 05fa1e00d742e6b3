package org.belfry.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the server lies unpacked, once for each version of {@code belfry.jar}, and where each
 * process that runs has what it needs for itself: {@code belfry.server.folder}.
 */
record ServerFolder(Path path) {
  static final String KEY = "belfry.server.folder";
  private static final String DEFAULT = "data/server";
  private static final String PART = "part";

  static ServerFolder configured() {
    return new ServerFolder(
        Path.of(Settings.text(KEY).orElse(DEFAULT)).toAbsolutePath().normalize());
  }

  /**
   * What {@code jar} carries, which stays as long as this process lives; unpacked if nobody has
   * done so yet.
   *
   * @throws IOException if that folder cannot be written to
   */
  Installation install(BelfryJar jar) throws IOException {
    create();
    return FolderLocks.alone(
        path,
        () -> {
          Installation installation = new Installation(path.resolve(jar.checksum()));
          if (!Files.exists(installation.folder())) {
            unpack(jar, installation.folder());
          }
          Files.writeString(installation.origin(), jar.path().toString(), StandardCharsets.UTF_8);
          installation.keep();
          return installation;
        });
  }

  /** What is around it is for nobody else to read: by default that is the folder of the data. */
  private void create() throws IOException {
    Path around = path.getParent();
    if (around != null) {
      Files.createDirectories(around, forOwnerOnly(around));
    }
    Files.createDirectories(path);
  }

  private static FileAttribute<?>[] forOwnerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Who finds the folder finds it whole. */
  private void unpack(BelfryJar jar, Path folder) throws IOException {
    Path part = path.resolve(PART);
    FolderLocks.remove(part);
    jar.unpack(part);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * A folder for this process alone; what others have left that ended, and versions that nobody
   * runs any more, are removed.
   *
   * @param installation that this process runs
   */
  Path newRun(Installation installation) throws IOException {
    return FolderLocks.alone(
        path,
        () -> {
          for (Path folder : folders()) {
            if (!folder.equals(installation.folder()) && !isWarm(new Installation(folder))) {
              FolderLocks.removeUnused(folder);
            }
          }
          Path run = Files.createTempDirectory(path, "run-");
          FolderLocks.keep(run);
          return run;
        });
  }

  /** Whether it is the one that the next start may well be of, though nobody runs it yet. */
  private boolean isWarm(Installation installation) throws IOException {
    return Files.exists(startLine())
        && Files.readString(startLine()).contains(installation.jar().toString());
  }

  /** What {@code java} is to be given to start the one that is warmed up. */
  Path startLine() {
    return path.resolve("start");
  }

  /** Those that are there, and those of which only the lock is. */
  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(path)) {
      return all.flatMap(file -> FolderLocks.folderOf(file).stream()).distinct().toList();
    }
  }
}
