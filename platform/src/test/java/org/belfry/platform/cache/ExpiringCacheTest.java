package org.belfry.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpiringCacheTest {
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int CAPACITY = 100;

  private final AtomicLong nanos = new AtomicLong();
  private final ExpiringCache<String> cache = new ExpiringCache<>(KEPT, CAPACITY, nanos::get);

  @Test
  void whatWasPutInIsFoundForAWhile() {
    cache.put("a", "1");
    pass(KEPT.minusNanos(1));
    assertThat(cache.find("a")).contains("1");
    assertThat(cache.find("b")).isEmpty();
  }

  @Test
  void itIsForgottenHoweverOftenItIsAskedFor() {
    cache.put("a", "1");
    pass(KEPT.dividedBy(2));
    assertThat(cache.find("a")).isPresent();
    pass(KEPT.dividedBy(2));
    assertThat(cache.find("a")).isEmpty();
  }

  @Test
  void manyFillNoMemory() {
    IntStream.range(0, 10 * CAPACITY).forEach(i -> cache.put("key" + i, ""));
    await().untilAsserted(() -> assertThat(found()).isLessThanOrEqualTo(CAPACITY));
  }

  private long found() {
    return IntStream.range(0, 10 * CAPACITY).filter(i -> cache.find("key" + i).isPresent()).count();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
