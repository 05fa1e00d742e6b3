package org.belfry.platform.identity.password;

/** Whose turn comes first, best first. */
enum HashingPriority {
  /** The right password of this user came lately, or the request has passed a check already. */
  KNOWN,

  /** Anybody. */
  UNKNOWN
}
