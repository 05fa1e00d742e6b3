package org.belfry.platform.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A numeric address; an IPv4 address that is wrapped in an IPv6 one is taken out of it. It prints
 * like {@code 192.0.2.1} or {@code 2001:db8:0:0:0:0:0:1}, the same address always in the same way.
 */
public final class IpAddress {
  private static final int IPV4_LENGTH = 4;
  private static final int IPV6_LENGTH = 16;
  private static final byte[] IPV4_MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

  /**
   * What Java reads without asking a name server: four octets, or what has a colon and begins with
   * one or with a hexadecimal digit. It asks for {@code 999.1.1.1} and for {@code .::1}.
   */
  static final Pattern NUMERIC =
      Pattern.compile(
          OCTET
              + "(?:\\."
              + OCTET
              + "){3}|(?=[0-9A-Fa-f:])[0-9A-Fa-f:.]{0,45}:[0-9A-Fa-f:.]{0,45}");

  private final byte[] bytes;

  private IpAddress(byte[] bytes) {
    this.bytes = bytes;
  }

  public static IpAddress of(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean mapped =
        bytes.length > IPV4_LENGTH
            && Arrays.equals(IPV4_MAPPED, Arrays.copyOf(bytes, IPV4_MAPPED.length));
    return new IpAddress(
        mapped ? Arrays.copyOfRange(bytes, IPV4_MAPPED.length, bytes.length) : bytes);
  }

  /** The address that a text such as {@code 192.0.2.1} or {@code ::1} denotes; empty for others. */
  public static Optional<IpAddress> parse(String text) {
    if (!NUMERIC.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(InetAddress.getByName(text)));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  /**
   * What counts as one address where something is limited per address: of IPv6 the /64 network, as
   * anybody has plenty of addresses in one.
   *
   * @param printed an address; what is not numeric stands for itself
   */
  public static String neighbourhood(String printed) {
    return parse(printed)
        .map(
            address ->
                address.isIpv4()
                    ? address
                    : new IpAddress(
                        Arrays.copyOf(Arrays.copyOf(address.bytes, Long.BYTES), IPV6_LENGTH)))
        .map(IpAddress::toString)
        .orElse(printed);
  }

  public boolean isIpv4() {
    return bytes.length == IPV4_LENGTH;
  }

  int bits() {
    return bytes.length * Byte.SIZE;
  }

  boolean sharesPrefix(IpAddress other, int prefix) {
    int whole = prefix / Byte.SIZE;
    int rest = prefix % Byte.SIZE;
    if (!Arrays.equals(bytes, 0, whole, other.bytes, 0, whole)) {
      return false;
    }
    int mask = 0xFF00 >> rest & 0xFF;
    return rest == 0 || (bytes[whole] & mask) == (other.bytes[whole] & mask);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException wrongLength) {
      throw new IllegalStateException(wrongLength);
    }
  }
}
