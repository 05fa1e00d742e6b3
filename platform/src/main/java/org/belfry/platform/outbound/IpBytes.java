package org.belfry.platform.outbound;

import java.net.InetAddress;
import java.util.Arrays;

/** The bytes of an address, with an IPv4 address that is wrapped in an IPv6 one taken out of it. */
final class IpBytes {
  private static final int IPV4_LENGTH = 4;
  private static final byte[] IPV4_MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private final byte[] bytes;

  private IpBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static IpBytes of(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean mapped =
        bytes.length > IPV4_LENGTH
            && Arrays.equals(IPV4_MAPPED, Arrays.copyOf(bytes, IPV4_MAPPED.length));
    return new IpBytes(
        mapped ? Arrays.copyOfRange(bytes, IPV4_MAPPED.length, bytes.length) : bytes);
  }

  boolean isIpv4() {
    return bytes.length == IPV4_LENGTH;
  }

  int bits() {
    return bytes.length * Byte.SIZE;
  }

  boolean sharesPrefix(IpBytes other, int prefix) {
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
    return other instanceof IpBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
