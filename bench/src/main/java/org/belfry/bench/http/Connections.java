package org.belfry.bench.http;

import java.io.IOException;
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
    Connection connection = known == null ? new Connection(port) : known;
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
