package org.belfry.webhooks.listing;

import org.belfry.platform.identity.Caller;

/** Whose rows a caller sees: their own; an administrator sees all. */
final class Ownership {
  private Ownership() {}

  static Sql of(Caller caller, String ownerColumn) {
    return caller.isAdministrator() ? Sql.TRUE : Sql.only(ownerColumn, caller.userId().value());
  }
}
