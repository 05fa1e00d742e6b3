package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutboundDeadlineTest {
  private final OutboundScene scene = new OutboundScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void theDeadlineCoversSilenceAndClosesTheConnection() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var exchange =
          scene.client.send(OutboundScene.get(silent.getLocalPort()), Duration.ofMillis(300));
      try (Socket connection = silent.accept()) {
        assertThat(exchange.join()).isInstanceOf(Exchange.TimedOut.class);
        assertClosed(connection);
      }
    }
  }

  @Test
  void theDeadlineCoversABodyThatTricklesIn() throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var exchange =
          scene.client.send(OutboundScene.get(slow.getLocalPort()), Duration.ofMillis(300));
      try (Socket connection = slow.accept()) {
        connection
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(exchange.join()).isInstanceOf(Exchange.TimedOut.class);
        assertClosed(connection);
      }
    }
  }

  private static void assertClosed(Socket connection) throws IOException {
    connection.setSoTimeout(5_000);
    try {
      connection.getInputStream().readAllBytes();
    } catch (SocketException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
  }
}
