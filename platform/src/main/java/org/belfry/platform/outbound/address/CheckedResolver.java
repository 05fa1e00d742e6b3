package org.belfry.platform.outbound.address;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Finds the addresses of a host and has each of them checked. A name server's answer is kept for a
 * short while; the check runs every time.
 *
 * <p>Name servers may take many seconds, so they are asked on the executor's threads only.
 */
public final class CheckedResolver {
  /** Asks the name servers, or reads an address. */
  public interface Lookup {
    InetAddress[] addresses(String host) throws IOException;
  }

  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MAX_HOSTS = 100_000;

  private final AddressGuard guard;
  private final Lookup lookup;
  private final AsyncCache<String, List<InetAddress>> known;

  public CheckedResolver(AddressGuard guard, Lookup lookup, Executor executor) {
    this.guard = guard;
    this.lookup = lookup;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(MAX_HOSTS)
            .expireAfterWrite(KEPT)
            .executor(executor)
            .buildAsync();
  }

  /**
   * Completes with at least one address; fails with an {@link AddressRefused} if any of them is
   * refused, as a name with both kinds has no good reason to exist.
   */
  public CompletableFuture<List<InetAddress>> resolve(String host) {
    return known
        .get(host, this::lookUp)
        .thenApply(
            addresses -> {
              addresses.forEach(address -> check(host, address));
              return addresses;
            });
  }

  private List<InetAddress> lookUp(String host) {
    try {
      return List.of(lookup.addresses(host));
    } catch (IOException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }

  private void check(String host, InetAddress address) {
    try {
      guard.check(host, address);
    } catch (AddressRefused refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
