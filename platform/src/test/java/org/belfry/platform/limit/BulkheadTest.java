package org.belfry.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkheadTest {
  private final Bulkhead bulkhead = new Bulkhead(2);

  @Test
  void eachKeyHasRoomOfItsOwn() {
    assertThat(bulkhead.enter("a")).isTrue();
    assertThat(bulkhead.enter("a")).isTrue();
    assertThat(bulkhead.enter("a")).isFalse();
    assertThat(bulkhead.enter("b")).isTrue();

    bulkhead.leave("a");

    assertThat(bulkhead.enter("a")).isTrue();
  }

  @Test
  void whoeverDoesNothingIsForgotten() {
    assertThat(bulkhead.enter("a")).isTrue();
    bulkhead.leave("a");

    assertThat(bulkhead.keys()).isZero();
  }
}
