package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ListResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class LogSamplingTest {
  private final LogSampling sampling = new LogSampling();

  @Test
  void theFirstAreWholeMoreAreShortAndTheRestIsCounted() {
    for (int i = 0; i < LogSampling.WHOLE; i++) {
      assertNotNull(logged("a", 0).getThrown());
    }
    LogRecord shortened = logged("a", 0);
    assertNull(shortened.getThrown());
    assertEquals("failed: java.lang.IllegalStateException: why", shortened.getMessage());
    for (int i = LogSampling.WHOLE + 1; i < LogSampling.LINES; i++) {
      logged("a", 0);
    }
    for (int i = 0; i < 7; i++) {
      assertFalse(sampling.isLoggable(entry("a", 59)));
    }

    assertEquals("failed (7 more like it were not logged)", logged("a", 60).getMessage());
    assertEquals("failed", logged("a", 60).getMessage());
  }

  @Test
  void aTextInABundleIsFoundBeforeAnythingIsAddedToIt() {
    LogRecord entry = entry("org.glassfish.grizzly.http", 0);
    entry.setMessage("bad.request");
    entry.setParameters(new Object[] {"{0}"});
    entry.setResourceBundle(
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{"bad.request", "{0} cannot be read"}};
          }
        });

    assertTrue(sampling.isLoggable(entry));

    assertEquals(
        "{0} cannot be read: java.lang.IllegalStateException: why",
        new SimpleFormatter().formatMessage(entry));
  }

  @Test
  void otherKindsAreNotHeldUp() {
    for (int i = 0; i < 2 * LogSampling.LINES; i++) {
      sampling.isLoggable(entry("a", 0));
    }

    assertNotNull(logged("b", 0).getThrown());
  }

  @Test
  void ofWhatBelfryItselfTellsThereIsALineAMinute() {
    String[] pool = {"javax.enterprise.resource.a", "javax.enterprise.resource.b"};

    assertNull(logged(pool[0], 0).getThrown());
    for (int i = 0; i < 100; i++) {
      assertFalse(sampling.isLoggable(entry(pool[i % 2], 1)));
    }

    assertEquals(
        "failed (100 more like it were not logged): java.lang.IllegalStateException: why",
        logged(pool[1], 61).getMessage());
  }

  @Test
  void aReasonThatBeginsWithAnEmptyLineIsToldAllTheSame() {
    LogRecord entry = entry("org.eclipse.persistence.session./file:x.connection", 0);
    entry.setThrown(new Blank());

    assertTrue(sampling.isLoggable(entry));

    assertEquals("failed: Exception [EclipseLink-4002]", entry.getMessage());
  }

  @Test
  void whatIsNoComplaintIsNotCounted() {
    for (int i = 0; i < 2 * LogSampling.LINES; i++) {
      assertTrue(sampling.isLoggable(new LogRecord(Level.INFO, "started")));
    }
  }

  private LogRecord logged(String logger, long second) {
    LogRecord entry = entry(logger, second);
    assertTrue(sampling.isLoggable(entry));
    return entry;
  }

  private static LogRecord entry(String logger, long second) {
    LogRecord entry = new LogRecord(Level.SEVERE, "failed");
    entry.setLoggerName(logger);
    entry.setInstant(Instant.ofEpochSecond(second));
    entry.setThrown(new IllegalStateException("why\nmore"));
    return entry;
  }

  private static final class Blank extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    @Override
    @SuppressWarnings("OverrideThrowableToString") // as EclipseLink does
    public String toString() {
      return "\nException [EclipseLink-4002]\nmore";
    }
  }
}
