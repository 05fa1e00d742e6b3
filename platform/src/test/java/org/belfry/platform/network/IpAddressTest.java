package org.belfry.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "0.0.0.0, 0.0.0.0",
    "255.249.199.99, 255.249.199.99",
    "::, 0:0:0:0:0:0:0:0",
    "::1, 0:0:0:0:0:0:0:1",
    "2001:DB8::17, 2001:db8:0:0:0:0:0:17",
    "::ffff:192.0.2.1, 192.0.2.1"
  })
  void aNumericAddressIsRead(String text, String printed) {
    assertThat(IpAddress.parse(text).map(IpAddress::toString)).contains(printed);
  }

  /** Java asks for them: it takes them for names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "999.1.1.1",
        "256.1.1.1",
        "1.1.1.260",
        "1.1.1.300",
        ".::1",
        "..:",
        ".1:2",
        "1.1.1",
        "localhost",
        "[::1]",
        ""
      })
  void whatANameServerWouldBeAskedForIsNoAddress(String text) {
    assertThat(IpAddress.NUMERIC.matcher(text).matches()).isFalse();
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::::", "1:2", "1.2.3.4:80", "::999.1.1.1", ":", "12345::"})
  void whatOnlyLooksNumericIsNone(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0",
    "2001:db8:1:2::, 2001:db8:1:2:0:0:0:0",
    "192.0.2.1, 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "not:an:address, not:an:address",
    "unknown, unknown"
  })
  void allOfAnIpv6NetworkAreNeighbours(String printed, String neighbourhood) {
    assertThat(IpAddress.neighbourhood(printed)).isEqualTo(neighbourhood);
  }
}
