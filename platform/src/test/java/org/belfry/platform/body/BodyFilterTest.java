package org.belfry.platform.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

class BodyFilterTest {
  @Test
  void whoIsUnknownSharesThePlacesOfTheirNetwork() {
    assertThat(BodyFilter.key(null, "2001:db8:1:2:0:0:0:1"))
        .isEqualTo(BodyFilter.key(null, "2001:db8:1:2:ffff:0:0:1"))
        .isNotEqualTo(BodyFilter.key(null, "2001:db8:1:3:0:0:0:1"));
    assertThat(BodyFilter.key(null, "192.0.2.1")).isNotEqualTo(BodyFilter.key(null, "192.0.2.2"));
  }

  @Test
  void whoIsKnownHasPlacesOfTheirOwn() {
    Caller alice = Caller.user(new UserId(1), "alice", Set.of());

    assertThat(BodyFilter.key(alice, "192.0.2.1"))
        .isEqualTo(BodyFilter.key(alice, "192.0.2.2"))
        .isNotEqualTo(BodyFilter.key(null, "192.0.2.1"));
  }
}
