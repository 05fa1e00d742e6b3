package org.belfry.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.belfry.system.fault.agent.ClockAgent;

/** The clock of one Belfry, as somebody sets it who should not. */
public final class ClockOfBelfry implements AutoCloseable {
  private final ServerSocket server;
  private final CompletableFuture<Socket> belfry = new CompletableFuture<>();

  public ClockOfBelfry() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(this::listen, "clock of Belfry");
    listener.setDaemon(true);
    listener.start();
  }

  /** With these Belfry is to be started. */
  public List<String> jvmOptions() {
    return AgentJar.options(ClockAgent.class, String.valueOf(server.getLocalPort()));
  }

  /** Sets it ahead of the true time. */
  public void setAhead(Duration ahead) throws IOException {
    Socket agent = belfry.join();
    agent.getOutputStream().write((ahead + "\n").getBytes(StandardCharsets.UTF_8));
    if (agent.getInputStream().read() < 0) {
      throw new AssertionError("Belfry is gone");
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void listen() {
    try {
      belfry.complete(server.accept());
    } catch (IOException failure) {
      belfry.completeExceptionally(new UncheckedIOException(failure));
    }
  }
}
