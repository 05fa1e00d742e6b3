package org.belfry.platform.identity.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user's name and password, as the Basic scheme carries them (RFC 7617). */
record BasicCredentials(String name, String password) {
  private static final int MAX_NAME = 255;

  static BasicCredentials decode(String encoded) throws CredentialsRejected {
    String text;
    try {
      text = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new CredentialsRejected("The credentials of the scheme Basic are not base64.");
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new CredentialsRejected("The credentials of the scheme Basic have no colon.");
    }
    return of(text.substring(0, colon), text.substring(colon + 1));
  }

  /** No user has such a name, and not every database can be asked for it. */
  private static BasicCredentials of(String name, String password) throws CredentialsRejected {
    if (name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw CredentialsRejected.wrongPassword();
    }
    return new BasicCredentials(name, password);
  }

  @Override
  public String toString() {
    return "BasicCredentials[" + name + "]";
  }
}
