package org.belfry.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.platform.limit.Bulkhead.Entry;
import org.junit.jupiter.api.Test;

class BulkheadTest {
  private final Bulkhead bulkhead = new Bulkhead(2, 3);

  @Test
  void nobodyIsInMoreOftenThanTheyMay() {
    bulkhead.enter("alice");
    bulkhead.enter("alice");

    assertThat(bulkhead.enter("alice")).isEqualTo(Entry.KEY_FULL);
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
  void whoLeavesMakesRoomForAnybody() {
    bulkhead.enter("alice");
    bulkhead.enter("alice");
    bulkhead.enter("bob");

    bulkhead.leave("alice");

    assertThat(bulkhead.enter("alice")).isEqualTo(Entry.ADMITTED);
    bulkhead.leave("bob");
    assertThat(bulkhead.enter("carol")).isEqualTo(Entry.ADMITTED);
  }

  @Test
  void whoWasSentAwayTookNoRoom() {
    bulkhead.enter("alice");
    bulkhead.enter("alice");
    bulkhead.enter("alice");

    assertThat(bulkhead.enter("bob")).isEqualTo(Entry.ADMITTED);
    assertThat(bulkhead.enter("carol")).isEqualTo(Entry.FULL);
    bulkhead.leave("alice");
    assertThat(bulkhead.enter("carol")).isEqualTo(Entry.ADMITTED);
  }

  @Test
  void withoutATotalEachKeyHasRoomOfItsOwn() {
    Bulkhead unbounded = new Bulkhead(1);
    for (int i = 0; i < 1000; i++) {
      assertThat(unbounded.enter("key " + i)).isEqualTo(Entry.ADMITTED);
    }
    assertThat(unbounded.enter("key 0")).isEqualTo(Entry.KEY_FULL);
  }

  @Test
  void whoeverIsNotInIsForgotten() {
    bulkhead.enter("alice");
    bulkhead.leave("alice");

    assertThat(bulkhead).extracting("inside").hasToString("{}");
  }
}
