package org.belfry.launcher;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process that has itself started by another, which is to be killed. */
final class Orphan {
  private Orphan() {}

  public static void main(String[] arguments) throws Exception {
    Path locked = Path.of(arguments[0]);
    if (arguments.length == 1) {
      command(locked, "child").inheritIO().start().waitFor();
      return;
    }
    GracefulStop.arrangeWithParent();
    try (FileChannel file =
            FileChannel.open(locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      System.out.println(lock);
      Thread.sleep(Duration.ofMinutes(1).toMillis());
    }
  }

  /** The process that may become an orphan prints a line once it has the file locked. */
  static ProcessBuilder command(Path locked, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dorg.belfry.ends-with-parent=true");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Orphan.class.getName());
    command.add(locked.toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
