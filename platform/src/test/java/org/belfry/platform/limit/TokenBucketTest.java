package org.belfry.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final TokenBucket bucket = new TokenBucket(3, NOON);

  @Test
  void asManyAsTheLimitPassAtOnce() {
    takeThree(NOON);
    assertThat(bucket.take(NOON)).contains(Duration.ofSeconds(20));
  }

  @Test
  void theWaitThatItTellsIsEnough() {
    takeThree(NOON);
    Instant later = NOON.plusSeconds(7);
    Duration wait = bucket.take(later).orElseThrow();
    assertThat(wait).isEqualTo(Duration.ofSeconds(13));
    assertThat(bucket.take(later.plus(wait))).isEmpty();
  }

  @Test
  void aLongSilenceSavesNoMoreThanTheLimit() {
    takeThree(NOON);
    Instant later = NOON.plus(Duration.ofHours(1));
    takeThree(later);
    assertThat(bucket.take(later)).isPresent();
  }

  @Test
  void aClockThatGoesBackGivesNothing() {
    takeThree(NOON);
    assertThat(bucket.take(NOON.minusSeconds(60))).isPresent();
  }

  private void takeThree(Instant now) {
    for (int i = 0; i < 3; i++) {
      assertThat(bucket.take(now)).isEmpty();
    }
  }
}
