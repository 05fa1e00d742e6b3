package org.belfry.platform.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static final Logger LOG = Logger.getLogger(Trouble.class.getName());

  private final List<String> lines = new ArrayList<>();
  private final Handler listener = new Listener();
  private final AtomicLong now = new AtomicLong(1);
  private final Trouble trouble = new Trouble("Nothing is sent.", now::get);

  @BeforeEach
  void listen() {
    LOG.addHandler(listener);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(listener);
  }

  @Test
  void isToldWhenItBeginsAndWhenItIsOver() {
    for (int second = 0; second < 15; second++) {
      trouble.happened("gone");
      pass(Duration.ofSeconds(1));
    }
    pass(Duration.ofSeconds(1));
    trouble.worked();
    trouble.worked();

    assertThat(lines)
        .containsExactly(
            "Nothing is sent. Belfry keeps trying. The reason: gone",
            "It works again after 14 s and 15 failures: Nothing is sent.");
  }

  @Test
  void isNotOverWhileItStillFailsElsewhere() {
    trouble.happened("gone");
    trouble.worked();
    trouble.happened(new IllegalStateException("gone"));

    assertThat(lines).hasSize(1);
    assertThat(trouble.lasts()).isTrue();
  }

  @Test
  void isToldAnewWhenItComesBack() {
    trouble.happened("gone");
    pass(Duration.ofSeconds(2));
    trouble.worked();
    assertThat(trouble.lasts()).isFalse();
    trouble.happened("gone");

    assertThat(lines).hasSize(3);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private final class Listener extends Handler {
    @Override
    public void publish(LogRecord entry) {
      lines.add(new SimpleFormatter().formatMessage(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
