package org.belfry.platform.outbound.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.network.Network;

/**
 * Where requests may go besides public addresses ({@code belfry.delivery.allow*}).
 *
 * @param allowPrivateAddresses loopback and the private ranges; never link-local and the like
 * @param allowLoopback in demo mode, so that the first ones can go to the same machine
 * @param allowedNetworks exempt from every rule
 * @param allowedHosts names in lower case, exempt from every rule
 */
public record OutboundSettings(
    boolean allowPrivateAddresses,
    boolean allowLoopback,
    List<Network> allowedNetworks,
    Set<String> allowedHosts) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:-]+");

  public static OutboundSettings of(Configuration configuration) {
    return new OutboundSettings(
        configuration.flag("belfry.delivery.allow-private-addresses", false),
        configuration.flag("belfry.demo", false),
        configuration.value(
            "belfry.delivery.allowed-networks",
            List.of(),
            Network::list,
            "is a list of address ranges in CIDR notation, separated by commas",
            "Set it to 10.1.0.0/16,fd00:1::/32, for example."),
        configuration.value(
            "belfry.delivery.allowed-hosts",
            Set.of(),
            text -> separated(text).map(OutboundSettings::host).collect(Collectors.toSet()),
            "is a list of host names, separated by commas",
            "Set it to hooks.example.com,localhost, for example."));
  }

  private static Stream<String> separated(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip);
  }

  private static String host(String text) {
    if (!HOST.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
