package org.belfry.webhooks.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests publish the same. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of everything that the message says, in hexadecimal digits. */
  static String of(PublicationDraft.Checked message) {
    String everything =
        String.join(
            "\n", message.topicId().toString(), String.valueOf(message.entity()), message.body());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(everything.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
