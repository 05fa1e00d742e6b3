package org.belfry.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpAddressTest {
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
