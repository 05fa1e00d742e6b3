package org.belfry.platform.outbound.address;

import java.io.IOException;
import java.net.InetAddress;

/**
 * Belfry does not connect to this address; the message tells nothing that its sender may not know.
 */
public final class AddressRefused extends IOException {
  private static final String REMEDY =
      " An operator can allow it with belfry.delivery.allowed-networks or -hosts.";

  private final String particulars;

  public AddressRefused(String host, InetAddress address, AddressRule rule) {
    this(
        host + " is an address to which Belfry does not connect." + REMEDY,
        "%s is %s, which is refused: %s.%s".formatted(host, address.getHostAddress(), rule, REMEDY),
        isAddress(host, address));
  }

  private AddressRefused(String reason, String particulars, boolean isKnown) {
    super(isKnown ? particulars : reason);
    this.particulars = particulars;
  }

  /** Names the address and the rule; for administrators, as names inside are nobody else's. */
  public String particulars() {
    return particulars;
  }

  /** Then who wrote it knows it. */
  private static boolean isAddress(String host, InetAddress address) {
    return host.contains(":") || host.equals(address.getHostAddress());
  }
}
