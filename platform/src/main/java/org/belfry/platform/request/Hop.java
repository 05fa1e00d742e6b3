package org.belfry.platform.request;

import java.util.Optional;
import org.belfry.platform.network.IpAddress;

/**
 * What one proxy says of a request that came to it.
 *
 * @param sender whom it came from; empty if the proxy does not tell, or not by a numeric address
 * @param scheme that the sender used, {@code http} or {@code https}
 * @param authority that the sender asked for
 */
record Hop(Optional<IpAddress> sender, Optional<String> scheme, Optional<Authority> authority) {
  static final Hop UNTOLD = new Hop(Optional.empty(), Optional.empty(), Optional.empty());
}
