package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.belfry.platform.outbound.address.OutboundSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutboundClientTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final OutboundClient client = client(true);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void thePartsOfABodyArriveAsOne() {
    answer("/echo", 200, null, null);

    Exchange exchange = send(post("/echo", "one, ", "two"));

    assertThat(exchange)
        .isEqualTo(new Exchange.Answered(200, null, "POST one, two application/json"));
  }

  @Test
  void anAnswerIsKeptIfItIsWanted() {
    answer("/long", 500, null, "x".repeat(AnswerConsumer.MAX_READ));

    assertThat(send(post("/long", "")))
        .isEqualTo(new Exchange.Answered(500, null, "x".repeat(AnswerConsumer.MAX_READ)));
  }

  @Test
  void nothingIsKeptOfWhatAnAddressAnswersThatOnlyASettingAllows() {
    answer("/out", 307, "/inside", null);
    answer("/inside", 200, null, "jvm_memory_used_bytes 1");

    assertThat(client.send(post("/out", ""), LONG).join())
        .isEqualTo(new Exchange.Answered(200, null, ""));
  }

  @Test
  void whatNamesInsideLeadToIsForAdministratorsOnly() {
    try (OutboundClient strict = client(false)) {
      assertThat(strict.send(post("/", ""), LONG).join())
          .isInstanceOfSatisfying(
              Exchange.Refused.class,
              refused -> {
                assertThat(refused.reason()).contains("localhost").doesNotContain("127.0.0");
                assertThat(refused.particulars()).contains("127.0.0.0/8 (loopback)");
              });
    }
  }

  @Test
  void aFailureTellsNotWhatNamesInsideLeadTo() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    OutboundRequest request =
        OutboundRequest.withoutBody("GET", TargetUrl.of("http://localhost:" + port), Map.of());

    assertThat(send(request))
        .isInstanceOfSatisfying(
            Exchange.Failed.class,
            failed -> assertThat(failed.reason()).contains("localhost").doesNotContain("127.0.0."));
  }

  @Test
  void anEndlessAnswerCountsAsAnsweredAndIsBrokenOff() {
    server.createContext(
        "/endless",
        call -> {
          call.sendResponseHeaders(200, 0);
          byte[] block = new byte[8192];
          while (true) {
            call.getResponseBody().write(block);
          }
        });

    assertThat(send(post("/endless", "")))
        .isInstanceOfSatisfying(
            Exchange.Answered.class, answered -> assertThat(answered.status()).isEqualTo(200));
  }

  @Test
  void redirectsAreFollowedThreeTimes() {
    answer("/1", 307, "/2", null);
    answer("/2", 302, "/3", null);
    answer("/3", 308, "/4", null);
    answer("/4", 200, null, null);

    assertThat(send(post("/1", "body")))
        .isEqualTo(new Exchange.Answered(200, null, "POST body application/json"));
  }

  @Test
  void aRedirectIsFollowedHoweverLongItsBodyIs() {
    answer("/long", 307, "/slow", "x".repeat(4 * AnswerConsumer.MAX_READ));
    server.createContext(
        "/slow",
        call -> {
          pause();
          answer(call, 200, null, null);
        });

    assertThat(send(post("/long", "body")))
        .isEqualTo(new Exchange.Answered(200, null, "POST body application/json"));
  }

  @Test
  void aFourthRedirectIsAFailure() {
    answer("/loop", 307, "/loop", null);

    assertThat(send(post("/loop", "")))
        .isInstanceOfSatisfying(
            Exchange.Failed.class,
            failed -> assertThat(failed.cause()).isEqualTo("tooManyRedirects"));
  }

  @Test
  void everyHopIsChecked() {
    answer("/out", 307, "http://169.254.169.254/latest/meta-data", null);

    assertThat(send(post("/out", "")))
        .isInstanceOfSatisfying(
            Exchange.Refused.class,
            refused -> assertThat(refused.reason()).contains("169.254.0.0/16"));
  }

  @Test
  void loopbackIsRefusedUnlessAllowed() {
    try (OutboundClient strict = client(false)) {
      assertThat(strict.send(post("/", ""), LONG).join()).isInstanceOf(Exchange.Refused.class);
    }
  }

  @Test
  void aNumberForAnAddressIsCheckedAsTheResolverReadsIt() {
    try (OutboundClient strict = client(false)) {
      OutboundRequest request =
          OutboundRequest.withoutBody("GET", TargetUrl.of("http://2130706433/"), Map.of());

      assertThat(strict.send(request, LONG).join()).isInstanceOf(Exchange.Refused.class);
    }
  }

  @Test
  void theDeadlineCoversSilenceAndClosesTheConnection() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var exchange = client.send(get(silent.getLocalPort()), Duration.ofMillis(300));
      try (Socket connection = silent.accept()) {
        assertThat(exchange.join()).isInstanceOf(Exchange.TimedOut.class);
        assertClosed(connection);
      }
    }
  }

  @Test
  void theDeadlineCoversABodyThatTricklesIn() throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var exchange = client.send(get(slow.getLocalPort()), Duration.ofMillis(300));
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

  @Test
  void nobodyListeningIsTold() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(client.send(get(port), LONG).join())
        .isInstanceOfSatisfying(
            Exchange.Failed.class,
            failed -> assertThat(failed.cause()).isEqualTo("connectionRefused"));
  }

  @Test
  void anUnknownHostIsTold() {
    OutboundRequest request =
        OutboundRequest.withoutBody("GET", TargetUrl.of("http://no-such-host.invalid/"), Map.of());

    assertThat(client.send(request, LONG).join())
        .isInstanceOfSatisfying(
            Exchange.Failed.class, failed -> assertThat(failed.cause()).isEqualTo("unknownHost"));
  }

  private static OutboundClient client(boolean allowLoopback) {
    return new OutboundClient(
        new OutboundSettings(false, allowLoopback, List.of(), Set.of()),
        Executors.defaultThreadFactory());
  }

  private Exchange send(OutboundRequest request) {
    return client.fetch(request, LONG).join();
  }

  private OutboundRequest post(String path, String... parts) {
    return new OutboundRequest(
        "POST",
        TargetUrl.of("http://localhost:" + server.getAddress().getPort() + path),
        Map.of(),
        "application/json",
        List.of(parts).stream().map(part -> part.getBytes(StandardCharsets.UTF_8)).toList());
  }

  private static OutboundRequest get(int port) {
    return OutboundRequest.withoutBody(
        "GET", TargetUrl.of("http://127.0.0.1:" + port + "/"), Map.of());
  }

  private void answer(String path, int status, @Nullable String location, @Nullable String body) {
    server.createContext(path, call -> answer(call, status, location, body));
  }

  private static void answer(
      HttpExchange call, int status, @Nullable String location, @Nullable String body)
      throws IOException {
    String sent = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = call.getRequestHeaders().getFirst("Content-Type");
    String text = body == null ? call.getRequestMethod() + " " + sent + " " + type : body;
    if (location != null) {
      call.getResponseHeaders().set("Location", location);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  /** Long enough for whatever ends the exchange before its answer. */
  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
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
