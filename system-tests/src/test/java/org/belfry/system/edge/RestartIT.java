package org.belfry.system.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.belfry.system.Artifacts;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Senders take 404 for final, and can make nothing of an empty answer: whoever calls while a node
 * starts or ends gets neither.
 */
@ExtendWith(Equipment.class)
class RestartIT {
  private static final String DEMO_TOPIC =
      "/notifications/topics/01900000-0000-7000-8000-000000000001";

  private static final String READER_OF_BODIES = "org.belfry.platform.body.BoundedInput";
  private static final Duration A_WHILE = Duration.ofMinutes(2);

  @Test
  void twoNodesAreRestartedInTurnUnderLoad(Database database) throws IOException {
    Path directory = Artifacts.newDirectory("rolling");
    try (Belfry first = Belfry.start(database, directory, Map.of());
        Belfry second = Belfry.start(database, directory, Map.of());
        Callers callers = new Callers(DEMO_TOPIC, List.of(first.url(), second.url()))) {
      await().atMost(A_WHILE).until(() -> callers.accepted() > 50);

      requestsUnderWayEndWell(first);
      first.restart();
      int before = callers.accepted();
      await().atMost(A_WHILE).until(() -> callers.accepted() > before + 50);
      second.stop();
      second.restart();
      int after = callers.accepted();
      await().atMost(A_WHILE).until(() -> callers.accepted() > after + 50);

      assertThat(callers.wrong()).isEmpty();
      assertThat(callers.unconnected()).isPositive();
    }
  }

  /** It has begun to read a body when it is asked to end; the rest of it comes afterwards. */
  private static void requestsUnderWayEndWell(Belfry belfry) throws IOException {
    String body = "{\"body\":{},\"_links\":{\"apiture:topic\":{\"href\":\"" + DEMO_TOPIC + "\"}}}";
    try (Socket socket = new Socket("localhost", belfry.url().getPort())) {
      send(
          socket,
          "POST /notifications/messages HTTP/1.1\r\nHost: x\r\nAPI-Key: demo-key\r\n"
              + "Authorization: Bearer demo-alice\r\nContent-Type: application/json\r\n"
              + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n");
      byte[] interim = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
      assertThat(new String(interim, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
      // The server says so before the application has seen the request.
      await().atMost(A_WHILE).until(() -> belfry.isIn(READER_OF_BODIES));
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(belfry::stop);
      await().atMost(A_WHILE).until(() -> refuses(belfry.url()));

      send(socket, body);

      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).contains("HTTP/1.1 202 ");
      stopped.join();
    }
  }

  private static boolean refuses(URI node) {
    try (Socket socket = new Socket("localhost", node.getPort())) {
      return !socket.isConnected();
    } catch (IOException refused) {
      return true;
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
