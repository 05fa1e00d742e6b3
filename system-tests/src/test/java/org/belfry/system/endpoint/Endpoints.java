package org.belfry.system.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that plays everybody's endpoints. */
public final class Endpoints implements AutoCloseable {
  private static final long NO_BODY = -1;
  private static final long CHUNKED = 0;

  private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  public Endpoints() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** A new address. */
  public Endpoint open() {
    String path = "/endpoint-" + count.incrementAndGet();
    URI url =
        URI.create(
            String.format(
                Locale.ROOT, "http://localhost:%d%s", server.getAddress().getPort(), path));
    Endpoint endpoint = new Endpoint(url);
    endpoints.put(path, endpoint);
    return endpoint;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Endpoint endpoint = endpoints.get(exchange.getRequestURI().getPath());
      if (endpoint == null) {
        exchange.sendResponseHeaders(404, NO_BODY);
      } else {
        answer(exchange, endpoint.receive(read(exchange)));
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  private static Received read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
    return new Received(
        Instant.now(), exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
  }

  private void answer(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
    if (reply instanceof Reply.Status status) {
      answer(exchange, status);
    } else if (reply instanceof Reply.Endless) {
      exchange.sendResponseHeaders(200, CHUNKED);
      byte[] chunk = "endless ".repeat(1000).getBytes(StandardCharsets.UTF_8);
      while (!isClosedWithin(Duration.ofMillis(1))) {
        exchange.getResponseBody().write(chunk);
      }
    } else {
      closed.await();
    }
  }

  private void answer(HttpExchange exchange, Reply.Status status)
      throws IOException, InterruptedException {
    if (isClosedWithin(status.delay())) {
      return;
    }
    status.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = status.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status.status(), body.length == 0 ? NO_BODY : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private boolean isClosedWithin(Duration duration) throws InterruptedException {
    return closed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
  }
}
