package org.belfry.system.crash;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;

/** Those who subscribe, each with an endpoint that behaves in its own way. */
enum Subscriber implements Recipient {
  /** Takes everything at once. */
  PROMPT,
  /** Takes its time. */
  LATE,
  /** Refuses each notification once. */
  STUBBORN,
  /** Refuses some notifications once, too few in a row to be taken for one that is in trouble. */
  MOODY,
  /** Refuses its token until it is mended: its queue is parked, and what is old expires. */
  PARKED,
  /** Never takes anything: all for it expires, or fails when it is deleted. */
  HOPELESS;

  /** Its new token, once it is mended. */
  static final String MENDED = "mended";

  private static final Duration DELAY = Duration.ofMillis(50);

  /** One of so many is refused. */
  private static final int MOOD = 10;

  /** What it answers; of each a new one, as one has a memory. */
  Function<Received, Reply> behaviour() {
    Reply taken = Reply.status(204);
    return switch (this) {
      case PROMPT -> request -> taken;
      case LATE -> request -> Reply.late(204, DELAY);
      case STUBBORN -> refusesOnce(id -> true);
      case MOODY -> refusesOnce(id -> Math.floorMod(id.hashCode(), MOOD) == 0);
      case PARKED ->
          request -> request.header("Authorization").endsWith(MENDED) ? taken : Reply.status(401);
      case HOPELESS -> request -> Reply.status(503);
    };
  }

  private static Function<Received, Reply> refusesOnce(Predicate<String> which) {
    Set<String> refused = ConcurrentHashMap.newKeySet();
    return request ->
        which.test(request.webhookId()) && refused.add(request.webhookId())
            ? Reply.status(500)
            : Reply.status(204);
  }
}
