package org.belfry.platform.secret;

/** Stops the start of a node that could not read the secrets in the database. */
final class OtherKey extends RuntimeException {
  static final String LOST =
      "If the key is lost, so are the secrets: stop all nodes, remove the key file and the row of the"
          + " table auth_canary, start again, and give every endpoint its token and a new secret.";

  OtherKey(UnreadableSecret reason) {
    super(
        "Belfry does not start, as it could not read the secrets in its database. "
            + reason.getMessage()
            + " All nodes on one database need the same key. "
            + LOST,
        reason);
  }
}
