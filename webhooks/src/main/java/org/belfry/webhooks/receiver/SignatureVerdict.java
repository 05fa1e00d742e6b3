package org.belfry.webhooks.receiver;

import java.util.Locale;

/** What became of checking a request's signature. */
enum SignatureVerdict {
  VERIFIED,
  WRONG,
  MISSING;

  /** As it is printed. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
