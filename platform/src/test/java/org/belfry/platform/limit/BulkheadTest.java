package org.belfry.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.belfry.platform.limit.Bulkhead.Entry;
import org.junit.jupiter.api.Test;

class BulkheadTest {
  private final Bulkhead bulkhead = new Bulkhead(2, 3);

  @Test
  void nobodyIsInMoreOftenThanTheyMay() {
    assertThat(entries("alice", "alice", "alice", "bob"))
        .containsExactly(Entry.ADMITTED, Entry.ADMITTED, Entry.KEY_FULL, Entry.ADMITTED);
  }

  @Test
  void thereIsRoomForSoManyInAll() {
    assertThat(entries("alice", "alice", "bob", "bob", "carol"))
        .endsWith(Entry.ADMITTED, Entry.FULL, Entry.FULL);
  }

  @Test
  void whoLeavesMakesRoomForAnybody() {
    entries("alice", "alice", "bob");

    bulkhead.leave("alice");
    assertThat(entries("alice", "carol")).containsExactly(Entry.ADMITTED, Entry.FULL);
    bulkhead.leave("bob");
    assertThat(entries("carol")).containsExactly(Entry.ADMITTED);
  }

  @Test
  void whoWasSentAwayTookNoRoom() {
    assertThat(entries("alice", "alice", "alice", "bob", "carol"))
        .endsWith(Entry.KEY_FULL, Entry.ADMITTED, Entry.FULL);

    bulkhead.leave("alice");
    assertThat(entries("carol")).containsExactly(Entry.ADMITTED);
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

  /** What those hear who enter one after the other. */
  private List<Entry> entries(String... keys) {
    return Stream.of(keys).map(bulkhead::enter).toList();
  }
}
