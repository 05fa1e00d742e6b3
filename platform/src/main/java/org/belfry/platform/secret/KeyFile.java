package org.belfry.platform.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The file with a generated key, which only its owner can read. */
record KeyFile(Path path) {
  private static final Logger LOG = System.getLogger(KeyFile.class.getName());

  /** The key in the file; makes both if there is none yet. */
  SealingKey key() {
    try {
      return Files.exists(path) ? read() : create();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The key for secrets cannot be kept in " + path.toAbsolutePath().normalize(), e);
    }
  }

  private SealingKey read() throws IOException {
    return SealingKey.parse(Files.readString(path));
  }

  /** Written aside and then moved, so that a crash or a second start leaves no half a key. */
  private SealingKey create() throws IOException {
    SealingKey key = SealingKey.random();
    Path directory = path.toAbsolutePath().normalize().resolveSibling("");
    Files.createDirectories(directory);
    Path draft = Files.createTempFile(directory, "belfry", ".key", ownerOnly(directory));
    Files.writeString(draft, key.base64() + "\n", StandardOpenOption.SYNC);
    try {
      Files.move(draft, path);
    } catch (FileAlreadyExistsException anotherStartWasFaster) {
      Files.delete(draft);
      return read();
    }
    LOG.log(
        Level.INFO,
        "Made a key for the secrets in the database: {0}. Keep a copy of this file apart from the"
            + " database''s backups; without it the secrets are lost.",
        path.toAbsolutePath().normalize());
    return key;
  }

  private static FileAttribute<?>[] ownerOnly(Path directory) {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
