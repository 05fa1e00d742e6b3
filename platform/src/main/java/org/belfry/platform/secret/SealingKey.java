package org.belfry.platform.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that a {@link SecretBox} works with: 32 bytes, written in base64. */
public final class SealingKey {
  private static final int BYTES = 32;
  private static final int ID_BYTES = 4;

  private final byte[] bytes;

  private SealingKey(byte[] bytes) {
    this.bytes = bytes;
  }

  public static SealingKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SealingKey(bytes);
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if it is not the base64 of 32 bytes
   */
  public static SealingKey parse(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.strip());
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A key has " + BYTES + " bytes");
    }
    return new SealingKey(bytes);
  }

  /** Names the key without giving it away. */
  public String id() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  SecretKey key() {
    return new SecretKeySpec(bytes, "AES");
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
