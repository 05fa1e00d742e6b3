package org.belfry.platform.identity.authentication;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Has the same question answered once for all who ask it at the same time. One of them works; the
 * others wait outside of any lock, and no more of them than a limit.
 */
final class SingleFlight {
  private final Map<String, CompletableFuture<Boolean>> flights = new ConcurrentHashMap<>();
  private final Semaphore seats;
  private final Supplier<? extends RuntimeException> full;

  /**
   * @param full what those who find no room are told
   */
  SingleFlight(int waiting, Supplier<? extends RuntimeException> full) {
    this.seats = new Semaphore(waiting);
    this.full = full;
  }

  /** The answer, or what was thrown instead. */
  boolean join(String key, BooleanSupplier work) {
    CompletableFuture<Boolean> own = new CompletableFuture<>();
    CompletableFuture<Boolean> other = flights.putIfAbsent(key, own);
    return other == null ? fly(key, own, work) : await(other);
  }

  boolean isFull() {
    return seats.availablePermits() == 0;
  }

  private boolean fly(String key, CompletableFuture<Boolean> flight, BooleanSupplier work) {
    try {
      flight.complete(work.getAsBoolean());
    } catch (RuntimeException | Error failure) {
      flight.completeExceptionally(failure);
    } finally {
      flights.remove(key);
    }
    return landed(flight);
  }

  private boolean await(CompletableFuture<Boolean> flight) {
    if (!seats.tryAcquire()) {
      throw full.get();
    }
    try {
      return landed(flight);
    } finally {
      seats.release();
    }
  }

  private static boolean landed(CompletableFuture<Boolean> flight) {
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
