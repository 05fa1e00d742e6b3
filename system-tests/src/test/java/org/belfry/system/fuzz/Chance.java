package org.belfry.system.fuzz;

import java.util.List;
import java.util.Random;

/** What is random of one request: the same for the same seed and place in the run. */
final class Chance {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Random random;

  private Chance(Random random) {
    this.random = random;
  }

  static Chance of(long seed, int index) {
    return new Chance(new Random(seed * MIX + index));
  }

  /** Whether something happens that does so in one of this many cases. */
  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  /** From 0, exclusive of the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
