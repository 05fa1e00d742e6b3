package org.belfry.platform.outbound;

import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A URL as it can be sent: people write others, with letters of all scripts in them. */
final class AsciiUrl {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private AsciiUrl() {}

  /**
   * The same URL with its host as IDNA has it, and everything else that is no ASCII percent-encoded
   * in UTF-8 (RFC 3987, section 3.1).
   *
   * @throws IllegalArgumentException if it has half a character in it, or the host is no name
   */
  static String of(String url) {
    if (isAscii(url)) {
      return url;
    }
    UriReference parts = UriReference.of(url);
    return new UriReference(
            parts.scheme(),
            authority(parts.authority()),
            encoded(parts.path()),
            parts.query() == null ? null : encoded(parts.query()),
            parts.fragment() == null ? null : encoded(parts.fragment()))
        .toString();
  }

  private static @Nullable String authority(@Nullable String authority) {
    if (authority == null || isAscii(authority)) {
      return authority;
    }
    int colon = authority.lastIndexOf(':');
    return colon < 0
        ? IDN.toASCII(authority)
        : IDN.toASCII(authority.substring(0, colon)) + authority.substring(colon);
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    ByteBuffer bytes = utf8(text);
    while (bytes.hasRemaining()) {
      byte one = bytes.get();
      if (one >= 0) {
        encoded.append((char) one);
      } else {
        encoded.append('%').append(HEX.toHexDigits(one));
      }
    }
    return encoded.toString();
  }

  private static ByteBuffer utf8(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException halfACharacter) {
      throw new IllegalArgumentException(halfACharacter);
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x80);
  }
}
