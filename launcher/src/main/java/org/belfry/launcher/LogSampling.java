package org.belfry.launcher;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whoever can make the server log something from filling the disk. Of records of a kind, by
 * logger and exception, the first few of a minute are printed whole, more in one line, and the rest
 * is counted. Of what somebody else tells better, there is a line a minute.
 */
public final class LogSampling implements Filter {
  static final int WHOLE = 5;
  static final int LINES = 60;

  /** What it complains of are requests and connections, never Belfry. */
  private static final String READER_OF_REQUESTS = "org.glassfish.grizzly.";

  /**
   * What these complain of has failed for somebody who tells of it, and better. While the database
   * is away each of them says so several times a second.
   */
  private static final List<String> SPOKEN_FOR =
      List.of(
          "javax.enterprise.resource.",
          "jakarta.enterprise.ejb.container",
          "org.eclipse.persistence.");

  private static final int KINDS = 500;
  private static final long MINUTE = 60_000;

  private static final SimpleFormatter TEXTS = new SimpleFormatter();

  private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (entry.getLevel().intValue() < Level.WARNING.intValue()) {
      return true;
    }
    if (kinds.size() > KINDS) {
      kinds.clear();
    }
    return kind(entry).sample(entry);
  }

  private Kind kind(LogRecord entry) {
    String logger = String.valueOf(entry.getLoggerName());
    for (String prefix : SPOKEN_FOR) {
      if (logger.startsWith(prefix)) {
        return kinds.computeIfAbsent(prefix, name -> new Kind(0, 1));
      }
    }
    @Nullable Throwable thrown = entry.getThrown();
    return kinds.computeIfAbsent(
        logger + " " + (thrown == null ? entry.getLevel() : thrown.getClass()),
        name -> new Kind(logger.startsWith(READER_OF_REQUESTS) ? 0 : WHOLE, LINES));
  }

  /** What was logged of one kind in the present minute. */
  private static final class Kind {
    private final int whole;
    private final int lines;
    private long minute = -1;
    private int count;

    Kind(int whole, int lines) {
      this.whole = whole;
      this.lines = lines;
    }

    synchronized boolean sample(LogRecord entry) {
      long now = entry.getMillis() / MINUTE;
      int suppressed = count - lines;
      if (now != minute) {
        minute = now;
        count = 0;
        if (suppressed > 0) {
          append(" (" + suppressed + " more like it were not logged)", entry);
        }
      }
      count++;
      if (count > whole) {
        shorten(entry);
      }
      return count <= lines;
    }

    private static void shorten(LogRecord entry) {
      @Nullable Throwable thrown = entry.getThrown();
      if (thrown != null) {
        append(": " + firstLine(thrown.toString()), entry);
        entry.setThrown(null);
      }
    }

    /** To the text itself: the message may only be the name that a bundle has it under. */
    private static void append(String suffix, LogRecord entry) {
      String text = entry.getMessage() == null ? "" : TEXTS.formatMessage(entry);
      entry.setResourceBundle(null);
      entry.setResourceBundleName(null);
      entry.setParameters(null);
      entry.setMessage(text + suffix);
    }

    private static String firstLine(String text) {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
    }
  }
}
