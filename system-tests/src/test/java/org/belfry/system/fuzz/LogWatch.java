package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what has been added to a log. */
final class LogWatch {
  private static final Pattern ALARMING =
      Pattern.compile("^\\s+at [\\w.$/@]+\\(.*|^Caused by: .*|.*\\b(ERROR|SEVERE)\\b.*");

  private final Path log;
  private final long began;
  private long read;

  LogWatch(Path log) throws IOException {
    this.log = log;
    began = length();
    read = began;
  }

  /** What has been written since the beginning. */
  long bytes() {
    return read - began;
  }

  /** The new lines that nobody wants to see. */
  List<String> alarms() throws IOException {
    if (length() == read) {
      return List.of();
    }
    return added().lines().filter(line -> ALARMING.matcher(line).matches()).toList();
  }

  private String added() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(read);
      byte[] bytes = new byte[(int) (file.length() - read)];
      file.readFully(bytes);
      read += bytes.length;
      return new String(bytes, UTF_8);
    }
  }

  private long length() throws IOException {
    return log.toFile().length();
  }
}
