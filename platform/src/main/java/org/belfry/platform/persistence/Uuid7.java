package org.belfry.platform.persistence;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that sort by the moment of their making (UUID version 7, RFC 9562 section 5.7), so that an
 * index on them grows at one end.
 */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Uuid7() {}

  /** A new id for something made at {@code now}. */
  public static UUID at(Instant now) {
    long random = RANDOM.nextLong();
    return new UUID(
        now.toEpochMilli() << 16 | VERSION | RANDOM.nextInt(0x1000), random >>> 2 | VARIANT);
  }

  /**
   * The part that all ids made at {@code now} begin with: 15 characters up to the version. SQL
   * completes it with the end of a random UUID, {@code CAST(:prefix ||
   * SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 16) AS UUID)}, to make many ids in one statement.
   */
  public static String prefix(Instant now) {
    return at(now).toString().substring(0, 15);
  }
}
