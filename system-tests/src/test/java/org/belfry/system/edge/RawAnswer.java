package org.belfry.system.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a server answers to bytes that no client library would send.
 *
 * @param head status line and headers
 * @param body to the end of the connection
 */
record RawAnswer(String head, String body) {
  private static final int PATIENCE_MILLIS = 30_000;

  /** One request on a connection of its own, which it asks to be closed. */
  static RawAnswer to(URI server, String requestLine, String... headers) {
    StringBuilder request = new StringBuilder(requestLine).append("\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return to(server, request.append("Connection: close\r\n\r\n").toString());
  }

  static RawAnswer to(URI server, String bytes) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      return read(socket, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The first bytes of what comes back on a connection that stays open. */
  static String beginning(URI server, String bytes, int length) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static RawAnswer read(Socket socket, String bytes) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    String whole = readAll(socket);
    int end = whole.indexOf("\r\n\r\n");
    return end < 0
        ? new RawAnswer(whole, "")
        : new RawAnswer(whole.substring(0, end), whole.substring(end + 4));
  }

  /**
   * What came before the end, even if that is a reset: the server has not read all that was sent.
   */
  private static String readAll(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
        all.write(buffer, 0, n);
      }
    } catch (SocketException reset) {
      if (all.size() == 0) {
        throw reset;
      }
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** 0 if there is none. */
  int status() {
    return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
  }

  Optional<String> header(String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }
}
