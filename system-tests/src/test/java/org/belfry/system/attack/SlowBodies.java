package org.belfry.system.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Sockets that announce a body, send one byte of it and then a blank now and then. Those that
 * Belfry answers are opened again at the next blank.
 */
final class SlowBodies implements Runnable {
  private static final int SOCKETS = 230;
  private static final Duration DURATION = Duration.ofSeconds(6);
  private static final Duration BETWEEN_BLANKS = Duration.ofSeconds(1);
  private static final int STATUS_LINE = 64;

  private final URI belfry;
  private final byte[] beginning;
  private final Map<String, Integer> answers = new TreeMap<>();

  /**
   * @param headers each with its end of line
   */
  SlowBodies(URI belfry, String path, String headers) {
    this.belfry = belfry;
    this.beginning =
        """
        POST %s HTTP/1.1
        Host: localhost
        Content-Length: 1000
        """
            .formatted(path)
            .concat(headers)
            .concat("\n{")
            .replace("\n", "\r\n")
            .getBytes(US_ASCII);
  }

  /** How often each status was answered. */
  Map<String, Integer> answers() {
    return answers;
  }

  /** One after the other, so that it is not a burst of requests that is measured. */
  @Override
  public void run() {
    Deque<Socket> sockets = new ArrayDeque<>();
    try {
      long end = System.nanoTime() + DURATION.toNanos();
      while (System.nanoTime() < end) {
        Socket next = sockets.size() < SOCKETS ? open() : sockets.remove();
        sockets.add(isOpen(next) ? next : open());
        LockSupport.parkNanos(BETWEEN_BLANKS.toNanos() / SOCKETS);
      }
    } finally {
      sockets.forEach(SlowBodies::close);
    }
  }

  private Socket open() {
    try {
      Socket socket = new Socket(belfry.getHost(), belfry.getPort());
      socket.getOutputStream().write(beginning);
      return socket;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Sends a blank, unless it was answered. */
  private boolean isOpen(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      if (in.available() > 0) {
        String answer = new String(in.readNBytes(STATUS_LINE), US_ASCII);
        answers.merge(answer.split(" ", 3)[1], 1, Integer::sum);
        close(socket);
        return false;
      }
      socket.getOutputStream().write(' ');
      return true;
    } catch (IOException closed) {
      answers.merge("closed", 1, Integer::sum);
      close(socket);
      return false;
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
