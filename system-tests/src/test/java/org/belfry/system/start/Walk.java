package org.belfry.system.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands of a section of a Markdown document: blocks fenced as {@code sh}, each perhaps
 * followed by a {@code text} block whose lines must be contained in what the commands print.
 */
record Walk(List<Step> steps) {
  private static final Pattern BLOCKS =
      Pattern.compile(
          "^```sh\\n(?<commands>.*?)^```\\n(\\s*^```text\\n(?<promises>.*?)^```\\n)?",
          Pattern.MULTILINE | Pattern.DOTALL);

  private static final String END_OF_STEP = "-- end of step --";

  /**
   * @param commands as printed
   * @param promises lines of the output; {@code …} stands for anything
   */
  record Step(String commands, List<String> promises) {
    List<String> missingIn(String output) {
      return promises.stream()
          .filter(promise -> !pattern(promise).matcher(output).find())
          .map(
              promise ->
                  "expected: %s\nafter:\n%sbut it printed:\n%s"
                      .formatted(promise, commands, output))
          .toList();
    }

    private static Pattern pattern(String promise) {
      return Pattern.compile(
          Arrays.stream(promise.split("…", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*")));
    }
  }

  static Walk of(String markdown, String heading) {
    int start = markdown.indexOf("\n" + heading + "\n");
    if (start < 0) {
      throw new IllegalArgumentException("no heading " + heading);
    }
    int end = markdown.indexOf("\n## ", start + 1);
    String section = markdown.substring(start, end < 0 ? markdown.length() : end);
    return new Walk(BLOCKS.matcher(section).results().map(Walk::step).toList());
  }

  /** Types everything into one shell; what it answers that was not promised, a text each. */
  List<String> faults(Path directory) throws IOException, InterruptedException {
    String[] outputs = run(directory).split(END_OF_STEP + "\n", -1);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      faults.addAll(
          steps
              .get(i)
              .missingIn(i < outputs.length ? outputs[i] : "nothing: it did not get there"));
    }
    return faults;
  }

  private String run(Path directory) throws IOException, InterruptedException {
    Path script = directory.resolve("walk.sh");
    Path output = directory.resolve("walk.log");
    Files.writeString(
        script,
        steps.stream()
            .map(step -> step.commands() + "\nprintf '\\n" + END_OF_STEP + "\\n'\n")
            .collect(Collectors.joining()));
    ProcessBuilder builder =
        new ProcessBuilder("bash", script.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // What is set for others here is not set for who reads the document.
    builder.environment().keySet().removeIf(name -> name.startsWith("BELFRY_"));
    Process shell = builder.start();
    if (!shell.waitFor(3, TimeUnit.MINUTES)) {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  private static Step step(MatchResult block) {
    Matcher matcher = BLOCKS.matcher(block.group());
    if (!matcher.find()) {
      throw new IllegalStateException(block.group());
    }
    String promises = matcher.group("promises");
    return new Step(
        matcher.group("commands"), promises == null ? List.of() : promises.lines().toList());
  }
}
