package org.belfry.platform.identity.authentication;

/** The credentials are not accepted. The reason never tells which half of them was wrong. */
final class CredentialsRejected extends Exception {
  private final String reason;

  CredentialsRejected(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  static CredentialsRejected wrongPassword() {
    return new CredentialsRejected("There is no user with this name and password.");
  }

  /** A sentence. */
  String reason() {
    return reason;
  }
}
