package org.belfry.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server on this machine with an endpoint for each {@link Misbehaviour}. They take OPTIONS like
 * good ones, or nobody would ever send them anything; other paths answer 204. A connection is for
 * one request.
 */
public final class HostileEndpoints implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final Map<Misbehaviour, List<Instant>> arrivals = new EnumMap<>(Misbehaviour.class);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ServerSocket server;
  private volatile @Nullable SSLContext tls;

  private HostileEndpoints(int port, @Nullable SSLContext tls) throws IOException {
    this.server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    this.tls = tls;
    for (Misbehaviour each : Misbehaviour.values()) {
      arrivals.put(each, new CopyOnWriteArrayList<>());
    }
  }

  /**
   * @param port 0 for any that is free
   */
  public static HostileEndpoints open(int port) throws IOException {
    return started(new HostileEndpoints(port, null));
  }

  /** The same with TLS. */
  public static HostileEndpoints secured(int port, SSLContext certificate) throws IOException {
    return started(new HostileEndpoints(port, certificate));
  }

  private static HostileEndpoints started(HostileEndpoints endpoints) {
    endpoints.threads.execute(endpoints::listen);
    return endpoints;
  }

  /** Shows this certificate from the next connection on. */
  public void present(SSLContext certificate) {
    tls = certificate;
  }

  /** The address of a good endpoint. */
  public URI url() {
    return URI.create(
        String.format(
            Locale.ROOT,
            "%s://localhost:%d/",
            tls == null ? "http" : "https",
            server.getLocalPort()));
  }

  public URI url(Misbehaviour misbehaviour) {
    return url().resolve(misbehaviour.path());
  }

  /** When it was sent something, OPTIONS not counted. */
  public List<Instant> arrivals(Misbehaviour misbehaviour) {
    return List.copyOf(arrivals.getOrDefault(misbehaviour, List.of()));
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    server.close();
    threads.shutdownNow();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        // It is checked above.
      }
    }
  }

  private void serve(Socket accepted) {
    try (Socket socket = secured(accepted)) {
      Wire wire = new Wire(socket, closing);
      Request request = Request.read(socket.getInputStream());
      if (request.method().equals("OPTIONS")) {
        wire.head("200 OK", "Content-Length: 0");
      } else {
        answer(request, wire);
      }
    } catch (IOException gone) {
      // Whoever called has left, which is what one should do here.
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket secured(Socket accepted) throws IOException {
    SSLContext context = tls;
    if (context == null) {
      return accepted;
    }
    SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
    socket.setUseClientMode(false);
    return socket;
  }

  private void answer(Request request, Wire wire) throws IOException, InterruptedException {
    Misbehaviour misbehaviour = Misbehaviour.at(request.path()).orElse(null);
    if (misbehaviour == null) {
      wire.head("204 No Content");
    } else {
      arrivals
          .computeIfAbsent(misbehaviour, none -> new CopyOnWriteArrayList<>())
          .add(Instant.now());
      misbehaviour.script().play(wire);
    }
  }
}
