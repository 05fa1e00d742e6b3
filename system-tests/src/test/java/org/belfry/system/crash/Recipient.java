package org.belfry.system.crash;

/** Whom something is for. */
interface Recipient {
  String name();
}
