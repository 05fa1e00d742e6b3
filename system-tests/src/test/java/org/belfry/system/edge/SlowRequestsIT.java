package org.belfry.system.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.belfry.system.Belfry;
import org.belfry.system.Equipment;
import org.belfry.system.InEarnest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What trickles in comes to an end. */
@ExtendWith(Equipment.class)
class SlowRequestsIT {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Belfry belfry;

  SlowRequestsIT(InEarnest earnest) {
    belfry = earnest.belfry();
  }

  @Test
  void aBodyIsAnsweredAtItsDeadline() throws IOException {
    String credentials =
        Base64.getEncoder()
            .encodeToString(("admin:" + InEarnest.PASSWORD).getBytes(StandardCharsets.UTF_8));
    try (Socket socket = connect()) {
      send(
          socket,
          "POST /belfry/v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + ("Authorization: Basic " + credentials + "\r\nContent-Length: 100000\r\n\r\n{"));

      await("an answer")
          .pollInterval(PAUSE)
          .atMost(PATIENCE)
          .until(() -> send(socket, " ") && socket.getInputStream().available() > 0);

      String answer = read(socket);
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
    }
  }

  @Test
  void aHeadThatTricklesInIsNotWaitedFor() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "GET /belfry/v1 HTTP/1.1\r\nX-Slow: ");
      socket.setSoTimeout(1);

      await("the end of the connection")
          .pollInterval(PAUSE)
          .atMost(PATIENCE)
          .until(() -> !send(socket, "a") || isEnded(socket));
    }
  }

  private Socket connect() throws IOException {
    return new Socket(belfry.url().getHost(), belfry.url().getPort());
  }

  /** False if nobody takes it any more. */
  private static boolean send(Socket socket, String bytes) {
    try {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return true;
    } catch (IOException ended) {
      return false;
    }
  }

  private static String read(Socket socket) throws IOException {
    byte[] buffer = new byte[4096];
    return new String(buffer, 0, socket.getInputStream().read(buffer), StandardCharsets.ISO_8859_1);
  }

  private static boolean isEnded(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException nothingYet) {
      return false;
    }
  }
}
