package org.belfry.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;

/** Belfry does not connect to this address; the message names it and the rule. */
public final class AddressRefused extends IOException {
  AddressRefused(String host, InetAddress address, AddressRule rule) {
    super(
        "%s is %s, which is refused: %s. An operator can allow it with belfry.delivery.allowed-networks or -hosts."
            .formatted(host, address.getHostAddress(), rule));
  }
}
