package org.belfry.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Decodes UTF-8 without making up characters for bytes that are none. */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * @throws UnreadableBody if it is no UTF-8
   */
  static String decode(byte[] bytes) {
    // The JDK's quick way replaces; only a text with a replacement can have been wrong.
    String text = new String(bytes, UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      check(bytes);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void check(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // A new decoder stops at what is malformed.
    if (UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true).isError()) {
      throw UnreadableBody.notUtf8(in.position());
    }
  }
}
