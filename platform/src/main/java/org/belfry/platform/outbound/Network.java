package org.belfry.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR notation, such as {@code 10.0.0.0/8}.
 *
 * @param base 4 or 16 bytes
 * @param prefix how many leading bits all its addresses share
 */
record Network(IpBytes base, int prefix) {
  /** Digits and colons only, so that parsing never asks a name server. */
  private static final Pattern CIDR =
      Pattern.compile(
          "([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/([0-9]{1,3})");

  Network {
    if (prefix < 0 || prefix > base.bits()) {
      throw new IllegalArgumentException("A prefix of " + prefix + " bits is too long.");
    }
  }

  /**
   * @throws IllegalArgumentException if it is not a range in CIDR notation
   */
  static Network of(String cidr) {
    var parts = CIDR.matcher(cidr.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(cidr);
    }
    try {
      return new Network(
          IpBytes.of(InetAddress.getByName(parts.group(1))), Integer.parseInt(parts.group(2)));
    } catch (UnknownHostException malformed) {
      throw new IllegalArgumentException(cidr, malformed);
    }
  }

  boolean contains(IpBytes address) {
    return address.bits() == base.bits() && address.sharesPrefix(base, prefix);
  }
}
