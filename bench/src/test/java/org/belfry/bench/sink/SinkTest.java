package org.belfry.bench.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.belfry.bench.http.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SinkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Sink sink;
  private int port;

  @BeforeEach
  void open() throws IOException {
    sink = Sink.open();
    port = URI.create(sink.url(Behaviour.ANSWERS, 0)).getPort();
  }

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void requestsOfOneConnectionAreAnsweredAndNoted() throws Exception {
    Arrivals arrivals = sink.expect(2);
    try (Connection connection = new Connection(port)) {
      assertThat(connection.exchange(post(Behaviour.ANSWERS, 7)).status()).isEqualTo(200);
      assertThat(connection.exchange(post(Behaviour.ANSWERS, 8)).status()).isEqualTo(200);
    }
    arrivals.await(PATIENCE);
    assertThat(arrivals.distinct()).isEqualTo(2);
    assertThat(arrivals.last()).isGreaterThan(arrivals.first());
  }

  @Test
  void theSameWebhookIdTwiceIsOneDifferentOne() throws Exception {
    Arrivals arrivals = sink.expect(2);
    try (Connection connection = new Connection(port)) {
      connection.exchange(post(Behaviour.ANSWERS, 7));
      connection.exchange(post(Behaviour.ANSWERS, 7));
    }
    arrivals.await(PATIENCE);
    assertThat(arrivals.distinct()).isEqualTo(1);
  }

  @Test
  void aRequestMayComeByteByByteAndSeveralAtOnce() throws Exception {
    Arrivals arrivals = sink.expect(3);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      for (byte next : post(Behaviour.ANSWERS, 1)) {
        out.write(next);
      }
      out.write(post(Behaviour.ANSWERS, 2));
      out.write(post(Behaviour.ANSWERS, 3));
      arrivals.await(PATIENCE);
    }
    assertThat(arrivals.distinct()).isEqualTo(3);
  }

  @Test
  void latencyCountsFromTheMomentOfTheNumber() throws Exception {
    Arrivals arrivals = sink.expect(1);
    long moment = System.nanoTime() - Duration.ofSeconds(1).toNanos();
    try (Connection connection = new Connection(port)) {
      connection.exchange(post(Behaviour.ANSWERS, 0));
    }
    arrivals.await(PATIENCE);
    assertThat(arrivals.since(new long[] {moment}).getMaxValue())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void whatIsGoneIsNotAnArrivalAndOptionsAreWelcome() throws Exception {
    Arrivals arrivals = sink.expect(1);
    try (Connection connection = new Connection(port)) {
      assertThat(connection.exchange(post(Behaviour.GONE, 1)).status()).isEqualTo(410);
      assertThat(connection.exchange(Connection.request("OPTIONS", "/h/1", "", "")).status())
          .isEqualTo(200);
    }
    assertThat(arrivals.count()).isZero();
  }

  private byte[] post(Behaviour behaviour, int number) {
    return Connection.request(
        "POST",
        URI.create(sink.url(behaviour, 0)).getPath(),
        "Webhook-Id: " + new UUID(number, number) + "\r\n",
        "{\"_id\": \"é\", \"body\": {\"seq\": " + number + "}}");
  }
}
