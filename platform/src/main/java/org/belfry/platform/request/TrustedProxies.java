package org.belfry.platform.request;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.network.IpAddress;
import org.belfry.platform.network.Network;

/**
 * The proxies whose word counts when they say for whom they pass a request on.
 *
 * @param networks {@code belfry.trusted-proxies}; none by default, so that nobody can claim to be
 *     somebody else
 */
record TrustedProxies(List<Network> networks) {
  static TrustedProxies of(Configuration configuration) {
    return new TrustedProxies(
        configuration.value(
            "belfry.trusted-proxies",
            List.of(),
            Network::list,
            "is a list of address ranges in CIDR notation, separated by commas",
            "Set it to the addresses of your proxies, such as 10.1.0.0/16,fd00:1::/32."));
  }

  /**
   * What the outermost trusted proxy says: whom it names is the first that is not trusted. What
   * stands further out in the headers anybody can have written.
   *
   * @param peer at the other end of the connection
   * @param hops the nearest proxy's word first; none is read that could not count
   * @return empty if no word counts: the peer is the client
   */
  Optional<Hop> outermost(IpAddress peer, Iterable<Hop> hops) {
    Optional<Hop> believed = Optional.empty();
    IpAddress speaker = peer;
    Iterator<Hop> next = hops.iterator();
    while (trusts(speaker) && next.hasNext()) {
      Hop hop = next.next();
      if (hop.sender().isEmpty()) {
        return believed;
      }
      believed = Optional.of(hop);
      speaker = hop.sender().get();
    }
    return believed;
  }

  private boolean trusts(IpAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
