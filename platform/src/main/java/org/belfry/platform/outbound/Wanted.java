package org.belfry.platform.outbound;

import org.belfry.platform.network.IpAddress;
import org.belfry.platform.outbound.address.AddressRule;

/** What a request is made for. */
enum Wanted {
  /**
   * That what it carries arrives. Of the answer only the beginning is kept, for people to read, and
   * nothing if the default rules refuse the address that it came from: whoever names the URL must
   * not read what only Belfry's machine can.
   */
  RECEIPT(AnswerConsumer.HEAD),
  /** The whole of the answer. */
  ANSWER(AnswerConsumer.MAX_READ);

  private final int kept;

  Wanted(int kept) {
    this.kept = kept;
  }

  /** How many bytes of what an address answers are kept. */
  int kept(IpAddress address) {
    return this == RECEIPT && AddressRule.against(address).isPresent() ? 0 : kept;
  }
}
