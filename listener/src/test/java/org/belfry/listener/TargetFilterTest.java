package org.belfry.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFilterTest {
  private final CountDownLatch reading = new CountDownLatch(1);

  @Test
  void whatIsMalformedOnlyTheFilterSays() throws Exception {
    try (Conversation conversation = new Conversation(this::add, TargetFilterTest::said)) {
      conversation.send("GET / HTTP/1.1\r\nHost: x\r\nx-belfry-malformed: method\r\n\r\n");
      assertThat(conversation.answer()).contains("X-Answer: nothing");

      conversation.send("GET / HTTP/1.1\r\nHost: a:b:c\r\nX-Belfry-Malformed: x\r\n\r\n");
      assertThat(conversation.answer()).contains("X-Answer: host");
    }
  }

  @Test
  void itStaysSaidWhileTheBodyComes() throws Exception {
    try (Conversation conversation = new Conversation(this::add, this::saidAfterTheBody)) {
      conversation.send("POST / HTTP/1.1\r\nHost: a:b:c\r\nContent-Length: 4\r\n\r\n");
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
      conversation.send("body");

      assertThat(conversation.answer()).contains("X-Answer: host body");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "GET", "HEAD", "DELETE", "OPTIONS", "PROPFIND", "POST"})
  void aBodyIsNeverTakenForTheNextRequest(String method) throws Exception {
    for (String body :
        List.of(
            "Content-Length: 32\r\n\r\nGET /x HTTP/1.1\r\nHost: inner\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")) {
      try (Conversation conversation = new Conversation(this::add, TargetFilterTest::said)) {
        conversation.send(method + " / HTTP/1.1\r\nHost: x\r\n" + body);
        if (conversation.answer().contains("Connection: close")) {
          assertThat(conversation.answer()).isEmpty();
        } else {
          conversation.send("GET / HTTP/1.1\r\nHost: a:b:c\r\n\r\n");
          assertThat(conversation.answer()).contains("X-Answer: host");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\n\r\nbody",
        "Content-Length: 0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n"
      })
  void aConnectionOutlivesARequestThatWasReadWhole(String body) throws Exception {
    try (Conversation conversation = new Conversation(this::add, TargetFilterTest::said)) {
      for (int i = 0; i < 3; i++) {
        conversation.send("POST / HTTP/1.1\r\nHost: x\r\n" + body);

        assertThat(conversation.answer())
            .contains("X-Answer: nothing")
            .doesNotContain("Connection: close");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /", "HEAD /", "HEAD  HTTP/1.1", "GET  HTTP/1.1"})
  void aLineWithoutAVersionIsAnsweredAsHttpAllTheSame(String line) throws Exception {
    try (Conversation conversation = new Conversation(this::add, TargetFilterTest::said)) {
      conversation.send(line + "\r\nHost: x\r\n\r\n");

      assertThat(conversation.answer())
          .contains("X-Answer: version", "Content-Length: 0", "Connection: close");
    }
  }

  private void add(NetworkListener listener, FilterChainBuilder filters) {
    filters.add(filters.indexOfType(HttpServerFilter.class) + 1, new TargetFilter());
  }

  private static String said(Request request) {
    String said = request.getHeader(TargetFilter.HEADER);
    return said == null ? "nothing" : said;
  }

  private String saidAfterTheBody(Request request) {
    try {
      reading.countDown();
      String body =
          new String(request.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return said(request) + " " + body;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
