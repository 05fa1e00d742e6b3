package org.belfry.system.crash;

/** Where else than to a subscriber something goes. */
enum Channel implements Recipient {
  /** Somebody's inbox. */
  INBOX,
  /** What a customer is to be called back at. */
  CALLBACK
}
