package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.belfry.platform.outbound.address.OutboundSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Endpoints close connections that they have promised to keep, just when the next request comes.
 */
@Timeout(120)
class ClosedConnectionTest {
  private static final int REQUESTS = Integer.getInteger("belfry.test.requests", 4_000);
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  private final OutboundClient client =
      new OutboundClient(
          new OutboundSettings(false, true, List.of(), Set.of()), Executors.defaultThreadFactory());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger received = new AtomicInteger();
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
    threads.shutdownNow();
  }

  @Test
  void whatWasNotSentIsSentAgainAndIsNoFailure() throws InterruptedException {
    threads.execute(() -> accept(ClosedConnectionTest::answerAFewAndClose));
    Semaphore atATime = new Semaphore(32);
    AtomicInteger failed = new AtomicInteger();
    for (int i = 0; i < REQUESTS; i++) {
      atATime.acquire();
      var unused =
          client
              .send(post(), DEADLINE)
              .thenAccept(
                  exchange -> {
                    if (!(exchange instanceof Exchange.Answered)) {
                      failed.incrementAndGet();
                    }
                    atATime.release();
                  });
    }
    atATime.acquire(32);

    assertThat(failed).hasValue(0);
  }

  @Test
  void whoAcceptsANewConnectionAndAnswersNothingHasFailed() {
    threads.execute(
        () ->
            accept(
                connection -> {
                  read(connection.getInputStream());
                  received.incrementAndGet();
                }));

    assertThat(client.send(post(), DEADLINE).join()).isInstanceOf(Exchange.Failed.class);
    assertThat(received).hasValue(1);
  }

  private OutboundRequest post() {
    return new OutboundRequest(
        "POST",
        TargetUrl.of("http://127.0.0.1:" + server.getLocalPort() + "/"),
        Map.of(),
        "text/plain",
        List.of("body".getBytes(StandardCharsets.US_ASCII)));
  }

  /** Closes it at a moment that the client cannot know, never between a request and its answer. */
  private static void answerAFewAndClose(Socket connection) throws IOException {
    InputStream in = new BufferedInputStream(connection.getInputStream());
    for (int i = ThreadLocalRandom.current().nextInt(1, 4); i > 0 && read(in); i--) {
      connection.getOutputStream().write(ANSWER);
    }
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000));
  }

  private void accept(Conversation conversation) {
    try {
      while (true) {
        Socket connection = server.accept();
        threads.execute(() -> hold(conversation, connection));
      }
    } catch (IOException closed) {
      assertThat(server.isClosed()).isTrue();
    }
  }

  private static void hold(Conversation conversation, Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      conversation.hold(connection);
    } catch (IOException gone) {
      assertThat(gone).isInstanceOf(SocketException.class);
    }
  }

  /** Reads a request with its body of four bytes; false if there is none any more. */
  private static boolean read(InputStream in) throws IOException {
    int matched = 0;
    while (matched < END_OF_HEAD.length) {
      int one = in.read();
      if (one < 0) {
        return false;
      }
      matched = one == END_OF_HEAD[matched] ? matched + 1 : one == '\r' ? 1 : 0;
    }
    return in.readNBytes(4).length == 4;
  }

  private interface Conversation {
    void hold(Socket connection) throws IOException;
  }
}
