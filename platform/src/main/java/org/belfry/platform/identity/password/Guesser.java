package org.belfry.platform.identity.password;

import org.belfry.platform.network.IpAddress;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Who may be guessing a user's password.
 *
 * @param address see {@link org.belfry.platform.request.ClientAddress}; never a host name
 */
public record Guesser(String userName, String address) {
  /** The same for all addresses of one IPv6 network; never long. */
  public String key() {
    return OpaqueToken.digest(userName + "\n" + neighbourhood());
  }

  /** The address, or the IPv6 network that it is in; never long. */
  public String neighbourhood() {
    return IpAddress.neighbourhood(address);
  }
}
