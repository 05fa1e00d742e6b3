package org.belfry.platform.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.belfry.platform.outbound.address.OutboundSettings;
import org.jspecify.annotations.Nullable;

/** A client that may call this machine, and a server on it. */
final class OutboundScene implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(20);

  final OutboundClient client = client(true);
  private final HttpServer server;

  OutboundScene() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
  }

  static OutboundClient client(boolean allowLoopback) {
    return new OutboundClient(
        new OutboundSettings(false, allowLoopback, List.of(), Set.of()),
        Executors.defaultThreadFactory());
  }

  Exchange send(OutboundRequest request) {
    return client.fetch(request, LONG).join();
  }

  OutboundRequest post(String path, String... parts) {
    return new OutboundRequest(
        "POST",
        TargetUrl.of("http://localhost:" + server.getAddress().getPort() + path),
        Map.of(),
        "application/json",
        List.of(parts).stream().map(part -> part.getBytes(StandardCharsets.UTF_8)).toList());
  }

  static OutboundRequest get(String url) {
    return OutboundRequest.withoutBody("GET", TargetUrl.of(url), Map.of());
  }

  static OutboundRequest get(int port) {
    return get("http://127.0.0.1:" + port + "/");
  }

  /** Where nobody listens. */
  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  void on(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  void answer(String path, int status, @Nullable String location, @Nullable String body) {
    on(path, call -> answer(call, status, location, body));
  }

  /** Without a body it answers what was sent. */
  static void answer(
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
}
