package org.belfry.platform.request;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.belfry.platform.bean.Component;
import org.belfry.platform.network.IpAddress;

/**
 * Tells where a request comes from: the other end of the connection, or where that is a proxy in
 * {@code belfry.trusted-proxies} whom the proxy names in {@code Forwarded} or {@code
 * X-Forwarded-For}. Budgets and limits per address go by it.
 */
@Component
public class ClientAddress {
  private static final String UNKNOWN = "unknown";

  private final TrustedProxies proxies;

  @Inject
  ClientAddress(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /**
   * The numeric address of the client, the same one always printed in the same way.
   *
   * @return as the server prints it, if that is not numeric
   */
  public String of(HttpServletRequest request) {
    String printed = Objects.requireNonNullElse(request.getRemoteAddr(), UNKNOWN);
    return peer(printed)
        .map(peer -> outermost(request, peer).flatMap(Hop::sender).orElse(peer).toString())
        .orElse(printed);
  }

  /** What the outermost proxy says of the client; empty if no proxy that is trusted speaks. */
  Optional<Hop> outermost(HttpServletRequest request) {
    return Optional.ofNullable(request.getRemoteAddr())
        .flatMap(ClientAddress::peer)
        .flatMap(peer -> outermost(request, peer));
  }

  /**
   * A proxy that sends one of the headers may pass on the other as it came. So where both are there
   * and do not agree, neither counts.
   */
  private Optional<Hop> outermost(HttpServletRequest request, IpAddress peer) {
    if (proxies.networks().isEmpty()) {
      return Optional.empty();
    }
    List<String> forwarded = values(request, Forwarded.NAME);
    List<String> senders = values(request, XForwarded.FOR);
    Optional<Hop> standard = proxies.outermost(peer, Forwarded.hops(forwarded));
    Optional<Hop> customary =
        proxies.outermost(
            peer,
            XForwarded.hops(
                senders, values(request, XForwarded.PROTO), values(request, XForwarded.HOST)));
    if (forwarded.isEmpty()) {
      return customary;
    }
    boolean agreed =
        senders.isEmpty() || standard.flatMap(Hop::sender).equals(customary.flatMap(Hop::sender));
    return agreed ? standard : Optional.empty();
  }

  private static Optional<IpAddress> peer(String printed) {
    int zone = printed.indexOf('%');
    return IpAddress.parse(zone < 0 ? printed : printed.substring(0, zone));
  }

  private static List<String> values(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name));
  }
}
