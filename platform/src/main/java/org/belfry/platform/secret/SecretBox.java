package org.belfry.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts with AES-256-GCM, so that a copy of the database gives away none of them. A sealed
 * text reads {@code v1.<key id>.<nonce, cipher text and tag>}; whoever changes a part of it makes
 * it unreadable.
 */
public final class SecretBox {
  private static final String VERSION = "v1";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SealingKey key;

  public SecretBox(SealingKey key) {
    this.key = key;
  }

  /** Encrypts {@code plain}; the same text never gives the same result twice. */
  public String seal(String plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] secret =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
      byte[] box = ByteBuffer.allocate(nonce.length + secret.length).put(nonce).put(secret).array();
      return String.join(
          ".", VERSION, key.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(box));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
    }
  }

  /**
   * Decrypts what {@link #seal} gave.
   *
   * @throws UnreadableSecret if it was sealed with another key, or changed since
   */
  public String open(String sealed) {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(VERSION)) {
      throw UnreadableSecret.damaged();
    }
    if (!parts[1].equals(key.id())) {
      throw UnreadableSecret.otherKey(parts[1], key.id());
    }
    try {
      byte[] box = Base64.getUrlDecoder().decode(parts[2]);
      if (box.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
        throw UnreadableSecret.damaged();
      }
      byte[] nonce = Arrays.copyOf(box, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, nonce).doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (AEADBadTagException | IllegalArgumentException changed) {
      throw UnreadableSecret.damaged();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((VERSION + "." + key.id()).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
