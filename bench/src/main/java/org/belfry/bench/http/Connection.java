package org.belfry.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A keep-alive connection that sends prepared bytes and reads the answer: a few microseconds a
 * request, where client libraries take what should go to the server on the same machine.
 */
public final class Connection implements AutoCloseable {
  private final StringBuilder line = new StringBuilder();
  private final int port;
  private Socket socket;
  private InputStream in;

  public Connection(int port) throws IOException {
    this.port = port;
    socket = dial();
    in = input();
  }

  private Socket dial() throws IOException {
    Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
    fresh.setTcpNoDelay(true);
    return fresh;
  }

  private InputStream input() throws IOException {
    return new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  /** Sends a whole request and reads its answer; dials again if that says that it was the last. */
  public Reply exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().substring(9, 12));
    String location = "";
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      String value = header.substring(colon + 1).strip();
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "location" -> location = value;
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equals("chunked");
        case "connection" -> last = value.equalsIgnoreCase("close");
        default -> {
          // Of no account here.
        }
      }
    }
    byte[] body = chunked ? chunks() : exactly(length);
    if (last) {
      socket.close();
      socket = dial();
      in = input();
    }
    return new Reply(status, location, new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The answer broke off.");
    }
    return bytes;
  }

  private String line() throws IOException {
    line.setLength(0);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The connection was closed.");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** The bytes of a request. */
  public static byte[] request(String method, String path, String headers, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + headers
            + "Content-Length: "
            + content.length
            + "\r\n\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + content.length);
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
