package org.belfry.bench.rival;

import java.util.UUID;

/** The same job for everyone: 1 kB with a number in it. */
final class Job {
  private static final String END = ",\"padding\":\"" + "x".repeat(970) + "\"}";

  private Job() {}

  static String body(int number) {
    return "{\"seq\":" + number + END;
  }

  static String id(int number) {
    return new UUID(0, number).toString();
  }
}
