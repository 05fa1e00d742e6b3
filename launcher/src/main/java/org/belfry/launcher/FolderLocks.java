package org.belfry.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which folders are in use, and by whom: every process holds a lock on a file beside each that it
 * uses. The system ends a lock with its process, however that ends.
 */
final class FolderLocks {
  private static final String LOCK = ".lock";

  /** Open until the process ends. */
  private static final List<FileChannel> HELD = new ArrayList<>();

  private FolderLocks() {}

  /** What is to be done while no other process does the same. */
  interface Task<T> {
    T run() throws IOException;
  }

  /** Does it while nobody else does anything with what is in the folder. */
  static <T> T alone(Path folder, Task<T> task) throws IOException {
    try (FileChannel file = open(folder.resolve(LOCK));
        FileLock lock = file.lock()) {
      assert lock.isValid();
      return task.run();
    }
  }

  /** Keeps one, together with others, until this process ends; once for each process. */
  static void keep(Path folder) throws IOException {
    FileChannel file = open(lockOf(folder));
    HELD.add(file);
    FileLock unused = file.lock(0, Long.MAX_VALUE, true);
  }

  /** Removes a folder of another process if that has ended. */
  static void removeUnused(Path folder) throws IOException {
    Path lockFile = lockOf(folder);
    try (FileChannel file = open(lockFile)) {
      @Nullable FileLock lock = file.tryLock();
      if (lock == null) {
        return;
      }
      remove(folder);
      Files.delete(lockFile);
    }
  }

  /** Removes a folder and all that is in it. */
  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(FolderLocks::delete);
      } catch (UncheckedIOException failure) {
        throw failure.getCause();
      }
    }
  }

  /** The folder that a file is the lock of, or is itself; empty if it is neither. */
  static Optional<Path> folderOf(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(LOCK)) {
      return name.equals(LOCK)
          ? Optional.empty()
          : Optional.of(file.resolveSibling(name.substring(0, name.length() - LOCK.length())));
    }
    return Optional.of(file).filter(Files::isDirectory);
  }

  static Path lockOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + LOCK);
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
