package org.belfry.platform.secret;

/** A sealed text cannot be opened; its message tells the operator why, and no secret. */
public final class UnreadableSecret extends RuntimeException {
  private UnreadableSecret(String message) {
    super(message);
  }

  static UnreadableSecret damaged() {
    return new UnreadableSecret("A sealed text is damaged: it is not what was once sealed.");
  }

  static UnreadableSecret otherKey(String needed, String present) {
    return new UnreadableSecret(
        "A secret was sealed with the key %s, but Belfry runs with the key %s. Set %s (or %s) to the key that it was sealed with."
            .formatted(needed, present, SecretSettings.KEY, SecretSettings.KEY_FILE));
  }
}
