package org.belfry.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadDeadlineFilterTest {
  private static final String NEXT = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String ANSWERED_BEFORE_ITS_BODY =
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n";

  private final AtomicLong now = new AtomicLong();
  private final Semaphore reads = new Semaphore(0);
  private final ListenerSwitch listenerSwitch = new ListenerSwitch();

  @BeforeEach
  void open() {
    listenerSwitch.open();
  }

  @Test
  void aHeadThatTricklesInEnds() throws Exception {
    try (Conversation conversation = conversation()) {
      send(conversation, "GET / HTTP/1.1\r\nHo");
      pass(HeadDeadlineFilter.PATIENCE.plusSeconds(1));
      send(conversation, "st: x\r\n\r\n");

      assertThat(conversation.answer()).isEmpty();
    }
  }

  @Test
  void aHeadMayTakeItsTime() throws Exception {
    try (Conversation conversation = conversation()) {
      send(conversation, "GET / HTTP/1.1\r\nHo");
      pass(HeadDeadlineFilter.PATIENCE);
      send(conversation, "st: x\r\n\r\n");

      assertThat(conversation.answer()).contains(" 200 ");
    }
  }

  @Test
  void requestsMayBeFarApart() throws Exception {
    try (Conversation conversation = conversation()) {
      send(conversation, NEXT);
      assertThat(conversation.answer()).contains(" 200 ");
      pass(HeadDeadlineFilter.PATIENCE.plusSeconds(1));
      send(conversation, NEXT);

      assertThat(conversation.answer()).contains(" 200 ");
    }
  }

  @Test
  void aBodyThatNobodyReadIsNoBeginningOfTheNextRequest() throws Exception {
    try (Conversation conversation = conversation()) {
      send(conversation, ANSWERED_BEFORE_ITS_BODY);
      assertThat(conversation.answer()).contains(" 200 ");
      send(conversation, "body");
      pass(HeadDeadlineFilter.PATIENCE.plusSeconds(1));
      send(conversation, NEXT);

      assertThat(conversation.answer()).contains(" 200 ");
    }
  }

  @Test
  void aBodyThatNobodyReadMayTakeLonger() throws Exception {
    try (Conversation conversation = conversation()) {
      send(conversation, ANSWERED_BEFORE_ITS_BODY);
      assertThat(conversation.answer()).contains(" 200 ");
      send(conversation, "bo");
      pass(HeadDeadlineFilter.PATIENCE.plusSeconds(1));
      send(conversation, "dy");
      send(conversation, NEXT);

      assertThat(conversation.answer()).contains(" 200 ");
    }
  }

  private Conversation conversation() throws IOException {
    return new Conversation(this::add, request -> "");
  }

  private void add(NetworkListener listener, FilterChainBuilder filters) {
    int codec = filters.indexOfType(HttpServerFilter.class);
    filters.add(codec + 1, new GateFilter(listenerSwitch));
    filters.add(codec, new HeadDeadlineFilter(this::time));
  }

  private long time() {
    long time = now.get();
    reads.release();
    return time;
  }

  /** Until the server has read it, so that time does not pass before. */
  private void send(Conversation conversation, String bytes)
      throws IOException, InterruptedException {
    conversation.send(bytes);
    assertThat(reads.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  private void pass(Duration duration) {
    now.addAndGet(duration.toNanos());
  }
}
