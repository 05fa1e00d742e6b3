package org.belfry.platform.outbound.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.belfry.platform.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard strict = guard(false, false, List.of(), Set.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "3fff:fff::1"
      })
  void anAddressInsideIsRefused(String address) {
    assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> check(strict, address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.0.1",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2003::1",
        "3fff:1000::1"
      })
  void anAddressOutsideIsReached(String address) {
    assertThatCode(() -> check(strict, address)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.1", "2130706433", "0:0:0:0:0:ffff:7f00:1", "::ffff:10.0.0.1"})
  void anOddlyWrittenAddressIsWhatTheResolverReads(String address) {
    assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> check(strict, address));
  }

  @Test
  void aMappedAddressIsUnwrappedEvenIfJavaKeepsItAsIpv6() throws UnknownHostException {
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
    InetAddress address = Inet6Address.getByAddress("host", mapped, 0);

    assertThatExceptionOfType(AddressRefused.class)
        .isThrownBy(() -> strict.check("host", address))
        .satisfies(refused -> assertThat(refused.particulars()).contains("127.0.0.0/8 (loopback)"));
  }

  @Test
  void theRefusalTellsAdministratorsTheAddressAndTheRule() {
    assertThatExceptionOfType(AddressRefused.class)
        .isThrownBy(() -> strict.check("intranet", InetAddress.getByName("10.1.2.3")))
        .withMessage(
            "intranet is an address to which Belfry does not connect. An operator can allow it"
                + " with belfry.delivery.allowed-networks or -hosts.")
        .satisfies(
            refused ->
                assertThat(refused.particulars())
                    .isEqualTo(
                        "intranet is 10.1.2.3, which is refused: 10.0.0.0/8 (private). An operator"
                            + " can allow it with belfry.delivery.allowed-networks or -hosts."));
  }

  @Test
  void whoWritesAnAddressIsToldTheRule() {
    assertThatExceptionOfType(AddressRefused.class)
        .isThrownBy(() -> strict.check("10.1.2.3", InetAddress.getByName("10.1.2.3")))
        .withMessageContaining("10.0.0.0/8 (private)");
  }

  @Test
  void demoModeAllowsLoopbackOnly() {
    AddressGuard demo = guard(false, true, List.of(), Set.of());

    assertThatCode(() -> check(demo, "127.0.0.1")).doesNotThrowAnyException();
    assertThatCode(() -> check(demo, "::1")).doesNotThrowAnyException();
    assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> check(demo, "10.0.0.1"));
  }

  @Test
  void privateAddressesCanBeAllowedButNotMetadata() {
    AddressGuard open = guard(true, false, List.of(), Set.of());

    assertThatCode(() -> check(open, "10.0.0.1")).doesNotThrowAnyException();
    assertThatCode(() -> check(open, "127.0.0.1")).doesNotThrowAnyException();
    assertThatCode(() -> check(open, "fd00::1")).doesNotThrowAnyException();
    assertThatExceptionOfType(AddressRefused.class)
        .isThrownBy(() -> check(open, "169.254.169.254"));
  }

  @Test
  void networksAndHostsCanBeAllowed() {
    AddressGuard listed =
        guard(false, false, List.of(Network.of("10.1.0.0/16")), Set.of("hooks.local"));

    assertThatCode(() -> check(listed, "10.1.200.1")).doesNotThrowAnyException();
    assertThatCode(() -> listed.check("Hooks.Local", InetAddress.getByName("10.2.0.1")))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> check(listed, "10.2.0.1"));
  }

  private static AddressGuard guard(
      boolean allowPrivate, boolean allowLoopback, List<Network> networks, Set<String> hosts) {
    return new AddressGuard(new OutboundSettings(allowPrivate, allowLoopback, networks, hosts));
  }

  private static void check(AddressGuard guard, String address) throws Exception {
    guard.check("host", InetAddress.getByName(address));
  }
}
