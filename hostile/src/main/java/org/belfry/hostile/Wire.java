package org.belfry.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** The server's side of one connection. Whatever never ends does so when the other side leaves. */
final class Wire {
  private final Socket socket;
  private final OutputStream out;
  private final CountDownLatch closing;

  /**
   * @param closing counted down when the server closes
   */
  Wire(Socket socket, CountDownLatch closing) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.closing = closing;
  }

  void head(String status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    send(head.append("\r\n").toString());
  }

  void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  void drip(String text) throws IOException, InterruptedException {
    for (int i = 0; i < text.length(); i++) {
      send(text.substring(i, i + 1));
      if (closing.await(1, TimeUnit.SECONDS)) {
        return;
      }
    }
  }

  void forever(String text) throws IOException {
    forever(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void forever(byte[] bytes) throws IOException {
    while (closing.getCount() > 0) {
      out.write(bytes);
    }
  }

  /** A file that is zipped may be followed by another, and another. */
  void zippedZeros() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(new byte[1 << 20]);
    }
    forever(zipped.toByteArray());
  }

  /** Reads until the other side leaves. */
  void silence() throws IOException {
    long ignored = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    assert ignored >= 0;
  }

  /** Ends it with a reset instead of a farewell. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
