package org.belfry.platform.request;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.platform.network.IpAddress;

/**
 * A host as requests name it: {@code belfry.example.com:8443}.
 *
 * @param host a name or an address, one of IPv6 in its brackets
 * @param port empty for that of the scheme
 */
record Authority(String host, OptionalInt port) {
  private static final int MAX_PORT = 65535;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<host>[A-Za-z0-9._-]{1,253}|\\[(?<address>[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)\\])"
              + "(?::(?<port>[0-9]{1,5}))?");

  /** Empty for what no URI could have. */
  static Optional<Authority> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String address = parts.group("address");
    if (address != null && IpAddress.parse(address).isEmpty()) {
      return Optional.empty();
    }
    String digits = parts.group("port");
    OptionalInt port =
        digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    return Optional.of(new Authority(parts.group("host"), port))
        .filter(it -> it.port().orElse(1) <= MAX_PORT);
  }
}
