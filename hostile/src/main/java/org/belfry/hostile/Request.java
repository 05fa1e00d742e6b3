package org.belfry.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The little of a request that matters here.
 *
 * @param path without its query: addresses that differ in that alone do the same
 */
record Request(String method, String path) {
  /** Reads one to its end. */
  static Request read(InputStream in) throws IOException {
    String[] words = line(in).split(" ", -1);
    if (words.length < 2) {
      throw new IOException("This is no request.");
    }
    long length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(header.substring("content-length:".length()).strip());
      }
    }
    in.skipNBytes(length);
    return new Request(words[0], words[1].split("\\?", 2)[0]);
  }

  private static String line(InputStream in) throws IOException {
    byte[] bytes = new byte[8192];
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || length == bytes.length) {
        throw new EOFException("The request ended early.");
      }
      bytes[length++] = (byte) next;
    }
    return new String(bytes, 0, length, StandardCharsets.US_ASCII).strip();
  }
}
