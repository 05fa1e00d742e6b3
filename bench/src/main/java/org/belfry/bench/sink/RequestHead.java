package org.belfry.bench.sink;

import java.nio.charset.StandardCharsets;

/** The few things of a request that the sink looks at, found in one pass over its bytes. */
final class RequestHead {
  private static final byte[] CONTENT_LENGTH = ascii("content-length:");
  private static final byte[] WEBHOOK_ID = ascii("webhook-id:");
  private static final byte[] NUMBER = ascii("\"seq\":");

  /** The number is at the beginning of the body, after an envelope's few properties. */
  private static final int NUMBER_WITHIN = 400;

  /** Where the body begins; 0 while the head is not complete. */
  int end;

  int contentLength;
  long idHigh;
  long idLow;

  /** Reads the head that begins at {@code from}; {@link #end} says whether it was complete. */
  void read(byte[] bytes, int from, int to) {
    end = 0;
    contentLength = 0;
    idHigh = 0;
    idLow = 0;
    int line = from;
    for (int i = from + 1; i < to; i++) {
      if (bytes[i] == '\n') {
        if (i - line <= 1) {
          end = i + 1;
          return;
        }
        header(bytes, line, i);
        line = i + 1;
      }
    }
  }

  private void header(byte[] bytes, int line, int lineEnd) {
    int first = bytes[line] | 0x20;
    if (first == 'c' && begins(bytes, line, lineEnd, CONTENT_LENGTH)) {
      contentLength = number(bytes, line + CONTENT_LENGTH.length, lineEnd);
    } else if (first == 'w' && begins(bytes, line, lineEnd, WEBHOOK_ID)) {
      id(bytes, line + WEBHOOK_ID.length, lineEnd);
    }
  }

  private void id(byte[] bytes, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit >= 0) {
        idHigh = (idHigh << 4) | (idLow >>> 60);
        idLow = (idLow << 4) | digit;
        digits++;
      }
    }
    assert digits == 32;
  }

  /** The number in a body; -1 if it has none. */
  static int numberOf(byte[] bytes, int from, int to) {
    int last = Math.min(to, from + NUMBER_WITHIN) - NUMBER.length;
    for (int i = from; i < last; i++) {
      if (bytes[i] == '"' && begins(bytes, i, to, NUMBER)) {
        return number(bytes, i + NUMBER.length, to);
      }
    }
    return -1;
  }

  private static int number(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] == ' ') {
      i++;
    }
    int value = 0;
    while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
      value = 10 * value + bytes[i] - '0';
      i++;
    }
    return value;
  }

  private static boolean begins(byte[] bytes, int from, int to, byte[] lowerCase) {
    if (to - from < lowerCase.length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length; i++) {
      byte given = bytes[from + i];
      int lower = given >= 'A' && given <= 'Z' ? given | 0x20 : given;
      if (lower != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
