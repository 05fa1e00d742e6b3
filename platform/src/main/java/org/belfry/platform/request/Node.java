package org.belfry.platform.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.platform.network.IpAddress;

/** How proxies name whom a request came from: an address, perhaps in brackets, perhaps a port. */
final class Node {
  private static final Pattern WITH_PORT =
      Pattern.compile("(?:([0-9.]+)|\\[([0-9A-Fa-f:.]+)\\])(?::[0-9]{1,5}|:_[\\w.-]+)?");

  private Node() {}

  /** Empty for {@code unknown}, a name that only the proxy knows, and anything else. */
  static Optional<IpAddress> address(String node) {
    Matcher parts = WITH_PORT.matcher(node);
    if (!parts.matches()) {
      return IpAddress.parse(node);
    }
    return IpAddress.parse(parts.group(1) == null ? parts.group(2) : parts.group(1));
  }
}
