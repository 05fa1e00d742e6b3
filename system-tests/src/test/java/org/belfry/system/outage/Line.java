package org.belfry.system.outage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between Belfry and its database, which can be cut, or go dead with nobody told. */
public final class Line implements AutoCloseable {
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int target;
  private final ServerSocket server;
  private volatile boolean dead;

  Line(int target) {
    this.target = target;
    try {
      server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    threads.execute(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Ends all connections, as a router does that restarts; new ones are welcome. */
  public void cut() {
    calls.forEach(Call::close);
  }

  /** Keeps connections open and takes new ones, and loses everything that is sent. */
  void goDead() {
    dead = true;
  }

  /** Carries again, but what was lost stays lost: those connections never say anything more. */
  void revive() {
    calls.forEach(Call::lose);
    dead = false;
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
    threads.shutdown();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Call call = new Call(server.accept());
        calls.add(call);
        call.begin();
      } catch (IOException over) {
        // Closed, or there is nobody at the other end: whoever called hears it.
      }
    }
  }

  /** A connection of Belfry's and one to the database. */
  private final class Call implements Closeable {
    private final Socket belfry;
    private final Socket database;
    private volatile boolean lost;

    Call(Socket belfry) throws IOException {
      this.belfry = belfry;
      try {
        database = new Socket(InetAddress.getLoopbackAddress(), target);
      } catch (IOException nobody) {
        belfry.close();
        throw nobody;
      }
    }

    void begin() {
      threads.execute(() -> carry(belfry, database));
      threads.execute(() -> carry(database, belfry));
    }

    void lose() {
      lost = true;
    }

    private void carry(Socket from, Socket to) {
      byte[] buffer = new byte[8192];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
          lost |= dead;
          if (!lost) {
            out.write(buffer, 0, length);
          }
        }
      } catch (IOException ended) {
        // One side is gone; the other one hears it.
      }
      close();
    }

    @Override
    public void close() {
      calls.remove(this);
      try {
        belfry.close();
        database.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
