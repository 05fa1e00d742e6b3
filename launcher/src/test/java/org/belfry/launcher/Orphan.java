package org.belfry.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process that has itself started by another, which is to be killed. */
final class Orphan {
  private Orphan() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      command("child").inheritIO().start().waitFor();
    } else {
      GracefulStop.arrangeWithParent();
      System.out.println(ProcessHandle.current().pid());
      Thread.sleep(Duration.ofMinutes(1).toMillis());
    }
  }

  /** It prints the id of the process that may become an orphan, once it knows its parent. */
  static ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dorg.belfry.ends-with-parent=true");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Orphan.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
