package org.belfry.platform.identity.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user's name and password, as the Basic scheme carries them (RFC 7617). */
record BasicCredentials(String name, String password) {
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
    return new BasicCredentials(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return "BasicCredentials[" + name + "]";
  }
}
