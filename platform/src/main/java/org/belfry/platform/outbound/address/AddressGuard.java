package org.belfry.platform.outbound.address;

import java.net.InetAddress;
import java.util.Locale;
import org.belfry.platform.network.IpAddress;

/**
 * Decides which addresses may be dialled. Loopback, private, link-local, metadata, multicast and
 * reserved ones may not, unless the operator allows them: users choose the URLs, and must not reach
 * what only Belfry's machine can reach.
 */
public final class AddressGuard {
  private final OutboundSettings settings;

  public AddressGuard(OutboundSettings settings) {
    this.settings = settings;
  }

  /**
   * @param host as it stands in the URL
   * @param address what the host resolved to
   * @throws AddressRefused if Belfry must not connect to it
   */
  void check(String host, InetAddress address) throws AddressRefused {
    IpAddress bytes = IpAddress.of(address);
    var rule = AddressRule.against(bytes);
    if (rule.isPresent() && !isAllowed(host, bytes, rule.get())) {
      throw new AddressRefused(host, address, rule.get());
    }
  }

  private boolean isAllowed(String host, IpAddress address, AddressRule rule) {
    return switch (rule.kind()) {
          case LOOPBACK -> settings.allowLoopback() || settings.allowPrivateAddresses();
          case PRIVATE -> settings.allowPrivateAddresses();
          case SPECIAL -> false;
        }
        || settings.allowedHosts().contains(host.toLowerCase(Locale.ROOT))
        || settings.allowedNetworks().stream().anyMatch(network -> network.contains(address));
  }
}
