package org.belfry.webhooks.listing;

import java.util.List;
import org.belfry.platform.identity.Caller;

/** Whose rows a caller sees: their own; an administrator sees all. */
final class Ownership {
  private Ownership() {}

  static List<Lead> of(Caller caller, String ownerColumn) {
    return caller.isAdministrator()
        ? List.of()
        : List.of(new Lead(ownerColumn, caller.userId().value()));
  }
}
