package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends bytes as they are, as no client of HTTP would, and reads what comes back. */
final class Wire implements AutoCloseable {
  /** Other tests have the same processors; what waits for a lock is told so after ten seconds. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int LONGEST_LINE = 64 * 1024;

  private final int port;
  private @Nullable Socket kept;

  Wire(int port) {
    this.port = port;
  }

  /** A connection is used again as long as both sides agree where each request ended. */
  WireAnswer send(Request request) throws IOException {
    long began = System.nanoTime();
    boolean used = kept != null && request.framed();
    WireAnswer answer = attempt(request, began);
    // Who keeps a connection open may find it closed: any client sends again then.
    return used && answer.status() == 0 && answer.note().equals(WireAnswer.CLOSED)
        ? attempt(request, System.nanoTime())
        : answer;
  }

  private WireAnswer attempt(Request request, long began) throws IOException {
    Socket socket = request.framed() && kept != null ? kept : open();
    kept = null;
    boolean keep = false;
    try {
      write(socket, request);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      WireAnswer answer = read(in, request, socket, began);
      keep =
          request.framed()
              && in.available() == 0
              && answer.note().isEmpty()
              && !answer.header("Connection").orElse("").equalsIgnoreCase("close");
      if (in.available() > 0 && answer.note().isEmpty() && request.framed()) {
        return noted(answer, "more than one answer");
      }
      return answer;
    } catch (SocketTimeoutException late) {
      return WireAnswer.none(WireAnswer.LATE, millis(began));
    } catch (IOException broken) {
      return WireAnswer.none(WireAnswer.CLOSED, millis(began));
    } finally {
      if (keep) {
        kept = socket;
      } else {
        socket.close();
      }
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
    return socket;
  }

  private static void write(Socket socket, Request request) throws IOException {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request.bytes());
      out.flush();
      if (!request.framed()) {
        socket.shutdownOutput();
      }
    } catch (IOException refused) {
      // Refused before it was read whole; the answer may be there all the same.
      socket.setSoTimeout((int) PATIENCE.toMillis());
    }
  }

  private static WireAnswer read(InputStream in, Request request, Socket socket, long began)
      throws IOException {
    socket.setSoTimeout((int) PATIENCE.toMillis());
    int status = 0;
    Map<String, List<String>> headers = new HashMap<>();
    while (status < 200) {
      status = status(line(in));
      headers.clear();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = Math.max(0, line.indexOf(':'));
        headers
            .computeIfAbsent(
                line.substring(0, colon).toLowerCase(Locale.ROOT), any -> new ArrayList<>())
            .add(line.substring(Math.min(colon + 1, line.length())).strip());
      }
    }
    WireAnswer head = new WireAnswer(status, Map.copyOf(headers), new byte[0], 0, "");
    if (head.mediaType().equals("text/event-stream")) {
      return new WireAnswer(status, head.headers(), new byte[0], millis(began), "stream");
    }
    byte[] body = request.isHead() || status == 204 || status == 304 ? new byte[0] : body(in, head);
    return new WireAnswer(status, head.headers(), body, millis(began), "");
  }

  private static int status(String line) throws IOException {
    if (!line.startsWith("HTTP/") || line.length() < 12) {
      throw new IOException("no answer of HTTP: " + line);
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private static byte[] body(InputStream in, WireAnswer head) throws IOException {
    if (head.header("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = chunk(in); size > 0; size = chunk(in)) {
        body.writeBytes(in.readNBytes(size));
        line(in);
      }
      while (!line(in).isEmpty()) {
        // Trailers say nothing here.
      }
      return body.toByteArray();
    }
    int length = head.header("Content-Length").map(Integer::parseInt).orElse(-1);
    if (length < 0) {
      return in.readAllBytes();
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body is cut off");
    }
    return body;
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > LONGEST_LINE) {
        throw new EOFException("no line ends");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private static WireAnswer noted(WireAnswer answer, String note) {
    return new WireAnswer(answer.status(), answer.headers(), answer.body(), answer.millis(), note);
  }

  private static long millis(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  @Override
  public void close() throws IOException {
    if (kept != null) {
      kept.close();
    }
  }
}
