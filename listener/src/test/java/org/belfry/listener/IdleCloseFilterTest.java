package org.belfry.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.utils.DelayedExecutor;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.junit.jupiter.api.Test;

class IdleCloseFilterTest {
  private final BlockingQueue<Object> idle = new LinkedBlockingQueue<>();
  private final DelayedExecutor sweeper = IdleTimeoutFilter.createDefaultIdleDelayedExecutor();

  /**
   * Without its idle record the server takes a closed connection for busy, and keeps it for ever.
   */
  @Test
  void ofAConnectionThatEndsWithItsAnswerTheIdleRecordStays() throws Exception {
    try (Conversation conversation =
        new Conversation(
            (listener, filters) -> {
              int codec = filters.indexOfType(HttpServerFilter.class);
              filters.add(codec + 1, new Look());
              filters.add(codec + 1, new IdleCloseFilter());
              filters.add(codec, new IdleTimeoutFilter(sweeper, 30, TimeUnit.SECONDS));
            },
            request -> "yes")) {
      conversation.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

      assertThat(conversation.answer()).contains(" 200 ");
      Object whenAsked = next();
      assertThat(next()).isSameAs(whenAsked);
    }
  }

  private Object next() throws InterruptedException {
    return Objects.requireNonNull(idle.poll(30, TimeUnit.SECONDS));
  }

  /** What a connection has when a request has come, and when it was closed. */
  private final class Look extends BaseFilter {
    @Override
    public NextAction handleRead(FilterChainContext context) {
      return look(context);
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
      return look(context);
    }

    private NextAction look(FilterChainContext context) {
      AttributeHolder attributes = context.getConnection().getAttributes();
      idle.add(
          Objects.requireNonNullElse(
              attributes.getAttribute(IdleTimeoutFilter.IDLE_ATTRIBUTE_NAME), "none"));
      return context.getInvokeAction();
    }
  }
}
