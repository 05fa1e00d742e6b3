package org.belfry.bench.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

/**
 * An HTTP server of one thread that does nothing but note what arrives. It has to cost a fraction
 * of what is measured, as it runs on the same machine.
 */
public final class Sink implements AutoCloseable {
  private static final int BACKLOG = 4096;
  private static final int BUFFER = 256 * 1024;

  private final Selector selector;
  private final ServerSocketChannel server;
  private final Thread thread;
  private final int port;
  private volatile Arrivals arrivals = new Arrivals(0);
  private volatile boolean open = true;

  private Sink() throws IOException {
    selector = Selector.open();
    server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    port = server.socket().getLocalPort();
    thread = new Thread(this::run, "sink");
    thread.setDaemon(true);
  }

  public static Sink open() throws IOException {
    Sink sink = new Sink();
    sink.thread.start();
    return sink;
  }

  /** An address that behaves so; addresses of different names are different endpoints. */
  public String url(Behaviour behaviour, int name) {
    return "http://localhost:" + port + "/" + behaviour.letter() + "/" + name;
  }

  /** Forgets what arrived, and waits for {@code count} new ones. */
  public Arrivals expect(int count) {
    arrivals = new Arrivals(count);
    return arrivals;
  }

  private void run() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    try {
      while (open) {
        selector.select();
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
          serve(ready.next(), buffer);
          ready.remove();
        }
      }
      closeAll();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void serve(SelectionKey key, ByteBuffer buffer) throws IOException {
    if (key.attachment() instanceof SinkConnection connection) {
      if (!read(connection, buffer)) {
        key.channel().close();
      }
    } else {
      accept();
    }
  }

  /** A connection that breaks is one that has ended: whoever hangs is cut off like this. */
  private boolean read(SinkConnection connection, ByteBuffer buffer) {
    try {
      return connection.read(buffer, arrivals);
    } catch (IOException broken) {
      return false;
    }
  }

  private void accept() throws IOException {
    SocketChannel channel = server.accept();
    if (channel != null) {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.register(selector, SelectionKey.OP_READ, new SinkConnection(channel));
    }
  }

  private void closeAll() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }

  /** Its thread closes the connections, and ends. */
  @Override
  public void close() {
    open = false;
    selector.wakeup();
  }
}
