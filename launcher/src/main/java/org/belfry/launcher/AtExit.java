package org.belfry.launcher;

import java.io.File;
import java.nio.file.Path;

/** What is removed when the process ends, by the server, which does so when it writes no more. */
final class AtExit {
  private AtExit() {}

  /** A file, or a folder with all that is in it; the server is to be found by this thread. */
  static void remove(Path path) throws ReflectiveOperationException {
    Thread.currentThread()
        .getContextClassLoader()
        .loadClass("com.sun.enterprise.util.io.FileUtils")
        .getMethod("deleteOnExit", File.class)
        .invoke(null, path.toFile());
  }
}
