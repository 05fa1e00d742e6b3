package org.belfry.bench.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A rival in a process of its own, which does what a line says and answers with a line. */
final class RivalContestant implements Contestant {
  private final String name;
  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;

  /**
   * @param log for what it says besides
   */
  RivalContestant(String name, List<String> command, Path directory, Path log) throws IOException {
    this.name = name;
    process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
    answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void persist(int jobs) throws IOException {
    order("persist " + jobs);
  }

  @Override
  public long go() throws IOException {
    long start = System.nanoTime();
    order("go");
    return start;
  }

  @Override
  public long settle() throws IOException {
    order("settle");
    return System.nanoTime();
  }

  private void order(String order) throws IOException {
    orders.println(order);
    String answer = answers.readLine();
    if (!"done".equals(answer)) {
      throw new IllegalStateException(name + " answered " + answer + " to " + order);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
