package org.belfry.platform.network;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR notation, such as {@code 10.0.0.0/8}.
 *
 * @param base 4 or 16 bytes
 * @param prefix how many leading bits all its addresses share
 */
public record Network(IpAddress base, int prefix) {
  private static final Pattern CIDR = Pattern.compile("([^/]+)/([0-9]{1,3})");

  public Network {
    if (prefix < 0 || prefix > base.bits()) {
      throw new IllegalArgumentException("A prefix of " + prefix + " bits is too long.");
    }
  }

  /**
   * @throws IllegalArgumentException if it is not a range in CIDR notation
   */
  public static Network of(String cidr) {
    var parts = CIDR.matcher(cidr.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(cidr);
    }
    return new Network(
        IpAddress.parse(parts.group(1)).orElseThrow(() -> new IllegalArgumentException(cidr)),
        Integer.parseInt(parts.group(2)));
  }

  /**
   * Ranges separated by commas.
   *
   * @throws IllegalArgumentException if one of them is none
   */
  public static List<Network> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(Network::of).toList();
  }

  public boolean contains(IpAddress address) {
    return address.bits() == base.bits() && address.sharesPrefix(base, prefix);
  }
}
