package org.belfry.bench.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Idle connections to one server; as many as are needed at once, without limit. */
public final class Connections implements AutoCloseable {
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final int port;

  public Connections(int port) {
    this.port = port;
  }

  /** Sends a request over the connection that was used last, or a new one. */
  public Reply exchange(byte[] request) throws IOException {
    Connection known = idle.pollFirst();
    if (known != null) {
      try {
        return exchange(known, request);
      } catch (EOFException | SocketException closed) {
        // The server has closed what was idle for too long; it has not seen the request.
        known.close();
      }
    }
    return exchange(new Connection(port), request);
  }

  private Reply exchange(Connection connection, byte[] request) throws IOException {
    Reply reply = connection.exchange(request);
    idle.addFirst(connection);
    return reply;
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : idle) {
      connection.close();
    }
  }
}
