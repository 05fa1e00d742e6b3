package org.belfry.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuesserTest {
  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "::ffff:192.0.2.1, ::ffff:192.0.2.2, false",
    "not:an:address, not:another:address, false"
  })
  void anIpv6NetworkCountsAsOneAddress(String one, String other, boolean same) {
    boolean equal = new Guesser("alice", one).key().equals(new Guesser("alice", other).key());

    assertThat(equal).isEqualTo(same);
  }

  @Test
  void usersAreToldApartAndNoKeyIsLong() {
    assertThat(new Guesser("alice", "192.0.2.1").key())
        .isNotEqualTo(new Guesser("bob", "192.0.2.1").key())
        .hasSameSizeAs(new Guesser("a".repeat(255), "2001:db8::1").key());
  }
}
