package org.belfry.system.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.junit.jupiter.api.Test;

/** What connections leave behind that somebody opens and ends, again and again. */
class ClosedConnectionsIT {
  /** Of each end. */
  private static final int CONNECTIONS = 1_000;

  /** Each of the server's 200 threads keeps what it read and what it answered last. */
  private static final int KEPT_BY_THREADS = 2 * 200;

  private static final String CONNECTION = "org.glassfish.grizzly.nio.transport.TCPNIOConnection";

  /** Longer than the server keeps those that it might have used again. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** When a connection ends. */
  private enum End {
    AT_ONCE(""),
    WITHIN_A_HEAD("GET /belfry/v1/me HTTP/1.1\r\nHost: loc"),
    WITHIN_A_BODY(
        """
        POST /v1/notifications HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: 100\r
        \r
        {"D":"""),
    BEFORE_THE_ANSWER("GET /belfry/v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    WITH_THE_ANSWER("GET /belfry/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
    WITH_A_REFUSAL("GET /belfry/v1/me HTTP/9.9\r\nHost: localhost\r\n\r\n");

    private final String sent;

    End(String sent) {
      this.sent = sent;
    }

    boolean isServers() {
      return this == WITH_THE_ANSWER || this == WITH_A_REFUSAL;
    }
  }

  @Test
  void connectionsThatHaveEndedAreLetGo() throws IOException {
    try (Belfry belfry = Belfry.start(Database.H2, Map.of())) {
      try (Socket open = new Socket("localhost", belfry.url().getPort())) {
        // Else nobody would notice that the server calls them something else.
        await().alias("for " + open).until(() -> belfry.instances(CONNECTION), some -> some > 0);
      }
      for (End end : End.values()) {
        for (int i = 0; i < CONNECTIONS; i++) {
          connect(belfry, end);
        }
      }

      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(5))
          .until(() -> belfry.instances(CONNECTION), left -> left <= KEPT_BY_THREADS + 10);
    }
  }

  private static void connect(Belfry belfry, End end) throws IOException {
    try (Socket socket = new Socket("localhost", belfry.url().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(end.sent.getBytes(US_ASCII));
      out.flush();
      if (end.isServers()) {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
