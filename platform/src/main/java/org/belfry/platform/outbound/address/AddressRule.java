package org.belfry.platform.outbound.address;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.belfry.platform.network.IpAddress;
import org.belfry.platform.network.Network;

/**
 * Why an address is refused.
 *
 * @param range as the operator reads it, such as {@code 127.0.0.0/8}
 * @param reason what the range is for
 * @param kind how it can be allowed
 */
public record AddressRule(String range, String reason, Kind kind) {
  /** What a setting can allow without naming the range. */
  public enum Kind {
    LOOPBACK,
    PRIVATE,
    /** Link-local, multicast, documentation and so on: only an allow-list lets it through. */
    SPECIAL
  }

  private record Refused(Network network, AddressRule rule) {}

  private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
  private static final AddressRule NOT_GLOBAL =
      new AddressRule("all of IPv6 but 2000::/3", "not global unicast", Kind.SPECIAL);

  /** The first match counts, so the narrow ones of a kind of their own come first. */
  private static final List<Refused> RULES =
      Stream.of(
              new AddressRule("0.0.0.0/8", "this host", Kind.SPECIAL),
              new AddressRule("10.0.0.0/8", "private", Kind.PRIVATE),
              new AddressRule("100.64.0.0/10", "carrier-grade NAT", Kind.PRIVATE),
              new AddressRule("127.0.0.0/8", "loopback", Kind.LOOPBACK),
              new AddressRule("169.254.0.0/16", "link-local, metadata", Kind.SPECIAL),
              new AddressRule("172.16.0.0/12", "private", Kind.PRIVATE),
              new AddressRule("192.0.0.0/24", "protocol assignments", Kind.SPECIAL),
              new AddressRule("192.0.2.0/24", "documentation", Kind.SPECIAL),
              new AddressRule("192.88.99.0/24", "6to4 relay", Kind.SPECIAL),
              new AddressRule("192.168.0.0/16", "private", Kind.PRIVATE),
              new AddressRule("198.18.0.0/15", "benchmarking", Kind.SPECIAL),
              new AddressRule("198.51.100.0/24", "documentation", Kind.SPECIAL),
              new AddressRule("203.0.113.0/24", "documentation", Kind.SPECIAL),
              new AddressRule("224.0.0.0/4", "multicast", Kind.SPECIAL),
              new AddressRule("240.0.0.0/4", "reserved, broadcast", Kind.SPECIAL),
              new AddressRule("::1/128", "loopback", Kind.LOOPBACK),
              new AddressRule("fc00::/7", "unique local", Kind.PRIVATE),
              new AddressRule("64:ff9b::/96", "translated IPv4", Kind.SPECIAL),
              new AddressRule("2001::/32", "Teredo, which wraps IPv4", Kind.SPECIAL),
              new AddressRule("2001:db8::/32", "documentation", Kind.SPECIAL),
              new AddressRule("2002::/16", "6to4, which wraps IPv4", Kind.SPECIAL),
              new AddressRule("3fff::/20", "documentation", Kind.SPECIAL))
          .map(rule -> new Refused(Network.of(rule.range()), rule))
          .toList();

  /** The rule that refuses {@code address}, empty for an ordinary public one. */
  public static Optional<AddressRule> against(IpAddress address) {
    return RULES.stream()
        .filter(refused -> refused.network().contains(address))
        .map(Refused::rule)
        .findFirst()
        .or(() -> notGlobal(address));
  }

  private static Optional<AddressRule> notGlobal(IpAddress address) {
    return address.isIpv4() || GLOBAL_UNICAST.contains(address)
        ? Optional.empty()
        : Optional.of(NOT_GLOBAL);
  }

  @Override
  public String toString() {
    return range + " (" + reason + ")";
  }
}
