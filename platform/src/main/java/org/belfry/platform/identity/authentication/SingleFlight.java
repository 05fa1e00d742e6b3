package org.belfry.platform.identity.authentication;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.belfry.platform.limit.Bulkhead;

/**
 * Has the same question answered once for all who ask it at the same time. One of them works; the
 * others wait outside of any lock, and no more of them than there are seats.
 */
final class SingleFlight<T> {
  private final Map<String, CompletableFuture<T>> flights = new ConcurrentHashMap<>();
  private final Bulkhead seats;
  private final Supplier<? extends RuntimeException> full;

  /**
   * @param seats for those who wait
   * @param full what those who find no room are told
   */
  SingleFlight(Bulkhead seats, Supplier<? extends RuntimeException> full) {
    this.seats = seats;
    this.full = full;
  }

  /**
   * The answer, or what was thrown instead.
   *
   * @param from whose seat it takes to wait
   */
  T join(String key, String from, Supplier<T> work) {
    CompletableFuture<T> own = new CompletableFuture<>();
    CompletableFuture<T> other = flights.putIfAbsent(key, own);
    return other == null ? fly(key, own, work) : await(other, from);
  }

  private T fly(String key, CompletableFuture<T> flight, Supplier<T> work) {
    try {
      flight.complete(work.get());
    } catch (RuntimeException | Error failure) {
      flight.completeExceptionally(failure);
    } finally {
      flights.remove(key);
    }
    return landed(flight);
  }

  private T await(CompletableFuture<T> flight, String from) {
    if (seats.enter(from) != Bulkhead.Entry.ADMITTED) {
      throw full.get();
    }
    try {
      return landed(flight);
    } finally {
      seats.leave(from);
    }
  }

  private static <T> T landed(CompletableFuture<T> flight) {
    try {
      return flight.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw failed;
    }
  }
}
