package org.belfry.platform.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NetworkTest {
  @Property
  void itContainsExactlyTheAddressesThatShareItsPrefix(
      @ForAll @Size(4) byte[] base,
      @ForAll @Size(4) byte[] other,
      @ForAll @IntRange(max = 32) int prefix)
      throws UnknownHostException {
    assertContains(base, other, prefix);
  }

  @Property
  void theSameHoldsForIpv6(
      @ForAll @Size(16) byte[] base,
      @ForAll @Size(16) byte[] other,
      @ForAll @IntRange(max = 128) int prefix)
      throws UnknownHostException {
    base[0] = 0x20;
    other[0] = 0x20;
    assertContains(base, other, prefix);
  }

  @Property
  void aBitBehindThePrefixMakesNoDifference(
      @ForAll @Size(4) byte[] base, @ForAll @IntRange(max = 31) int bit)
      throws UnknownHostException {
    Network network = new Network(bytes(base), bit);
    BigInteger flipped = new BigInteger(1, base).flipBit(31 - bit);
    byte[] padded = new byte[4];
    byte[] raw = flipped.toByteArray();
    for (int i = 0; i < 4 && i < raw.length; i++) {
      padded[3 - i] = raw[raw.length - 1 - i];
    }

    assertThat(network.contains(bytes(padded))).isTrue();
    assertThat(new Network(bytes(base), bit + 1).contains(bytes(padded))).isFalse();
  }

  @Example
  void whatIsNoRangeIsRejected() {
    for (String text :
        new String[] {"10.0.0.0", "10.0.0.0/33", "::/129", "localhost/8", "10.0/8", ""}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
    }
  }

  private static void assertContains(byte[] base, byte[] other, int prefix)
      throws UnknownHostException {
    int shift = base.length * 8 - prefix;
    boolean same =
        new BigInteger(1, base)
            .shiftRight(shift)
            .equals(new BigInteger(1, other).shiftRight(shift));

    assertThat(new Network(bytes(base), prefix).contains(bytes(other))).isEqualTo(same);
  }

  private static IpAddress bytes(byte[] address) throws UnknownHostException {
    return IpAddress.of(InetAddress.getByAddress(address));
  }
}
