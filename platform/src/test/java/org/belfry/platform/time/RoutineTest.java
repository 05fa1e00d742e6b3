package org.belfry.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.belfry.platform.trouble.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoutineTest {
  private static final Logger LOG = Logger.getLogger(Trouble.class.getName());

  private final List<LogRecord> logged = new ArrayList<>();
  private final Handler listener = new Listener();
  private final Routine routine = new Routine("Nothing is sent.");

  @BeforeEach
  void listen() {
    LOG.addHandler(listener);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(listener);
  }

  @Test
  void whatPassesByItselfIsToldInALine() {
    routine.failed(new IllegalStateException(new SQLException("deadlock detected", "40P01")));

    assertThat(logged).singleElement().extracting(LogRecord::getThrown).isNull();
    assertThat(new SimpleFormatter().formatMessage(logged.get(0)))
        .startsWith("Nothing is sent.")
        .contains("deadlock detected");
  }

  @Test
  void whatSomebodyHasToLookForIsToldWhole() {
    IllegalStateException failure = new IllegalStateException("a mistake");

    routine.failed(failure);

    assertThat(logged).singleElement().extracting(LogRecord::getThrown).isEqualTo(failure);
  }

  private final class Listener extends Handler {
    @Override
    public void publish(LogRecord entry) {
      logged.add(entry);
    }

    @Override
    public void flush() {
      // Nothing waits.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
