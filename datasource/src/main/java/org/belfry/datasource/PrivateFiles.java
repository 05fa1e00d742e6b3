package org.belfry.datasource;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of an H2 database, which nobody but their owner may read, on file systems that know
 * owners.
 */
final class PrivateFiles {
  private static final Logger LOG = System.getLogger(PrivateFiles.class.getName());
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private final Path database;
  private final Path folder;
  private final String prefix;
  private boolean prepared;

  /**
   * @param database an absolute path that ends in {@code .mv.db}
   */
  PrivateFiles(Path database) {
    this.database = database;
    this.folder = database.resolveSibling("");
    this.prefix = database.getFileName().toString().replaceFirst("mv\\.db$", "");
  }

  /**
   * Makes folder and file before H2 does, and mends what an older start has left open; once, before
   * the first connection.
   */
  synchronized void prepare() {
    if (prepared) {
      return;
    }
    prepared = true;
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      Files.createDirectories(folder, with(FOLDER));
      if (!Files.exists(database)) {
        Files.createFile(database, with(FILE));
      }
      List<Path> all = files();
      List<Path> ours =
          all.stream().filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
      for (Path file : ours) {
        restrict(file, FILE);
      }
      // Others may have something in it as well, perhaps a folder such as /tmp.
      if (ours.size() == all.size()) {
        restrict(folder, FOLDER);
      }
    } catch (IOException refused) {
      LOG.log(Level.WARNING, "Others may be able to read {0}: {1}", database, refused.toString());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void restrict(Path path, Set<PosixFilePermission> most) throws IOException {
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(path);
    if (!most.containsAll(now)) {
      now.retainAll(most);
      Files.setPosixFilePermissions(path, now);
    }
  }

  private static FileAttribute<?> with(Set<PosixFilePermission> permissions) {
    return PosixFilePermissions.asFileAttribute(permissions);
  }
}
