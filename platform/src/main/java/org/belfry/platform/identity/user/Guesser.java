package org.belfry.platform.identity.user;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Who may be guessing a user's password.
 *
 * @param address as the server prints it, never a host name
 */
public record Guesser(String userName, String address) {
  private static final int NETWORK_BYTES = 8;

  /** The same for all addresses of one IPv6 network, of which anybody has plenty; never long. */
  String key() {
    return OpaqueToken.digest(userName + "\n" + neighbourhood());
  }

  /** The address, or the IPv6 network that it is in; never long. */
  String neighbourhood() {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
      return bytes.length > NETWORK_BYTES
          ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
          : address;
    } catch (UnknownHostException notNumeric) {
      return address;
    }
  }
}
