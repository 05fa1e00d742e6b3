package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.platform.outbound.Bulkhead.Entry;
import org.junit.jupiter.api.Test;

class BulkheadTest {
  private final Bulkhead bulkhead = new Bulkhead(2, 3);

  @Test
  void nobodyIsInMoreOftenThanTheyMay() {
    bulkhead.enter("alice");
    bulkhead.enter("alice");

    assertThat(bulkhead.enter("alice")).isEqualTo(Entry.USER_FULL);
    assertThat(bulkhead.enter("bob")).isEqualTo(Entry.ADMITTED);
  }

  @Test
  void thereIsRoomForSoManyInAll() {
    bulkhead.enter("alice");
    bulkhead.enter("alice");
    bulkhead.enter("bob");

    assertThat(bulkhead.enter("bob")).isEqualTo(Entry.FULL);
    assertThat(bulkhead.enter("carol")).isEqualTo(Entry.FULL);
  }

  @Test
  void whoLeavesMakesRoom() {
    bulkhead.enter("alice");
    bulkhead.enter("alice");

    bulkhead.leave("alice");

    assertThat(bulkhead.enter("alice")).isEqualTo(Entry.ADMITTED);
  }
}
