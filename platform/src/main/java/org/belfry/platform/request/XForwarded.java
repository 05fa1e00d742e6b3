package org.belfry.platform.request;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the headers {@code X-Forwarded-…}, which most proxies send. */
final class XForwarded {
  static final String FOR = "X-Forwarded-For";
  static final String PROTO = "X-Forwarded-Proto";
  static final String HOST = "X-Forwarded-Host";

  private XForwarded() {}

  /**
   * All values in their order.
   *
   * @return the nearest proxy's word first; none is read before it is asked for
   */
  static Iterable<Hop> hops(List<String> senders, List<String> protocols, List<String> hosts) {
    List<String> names = values(senders);
    List<String> schemes = values(protocols);
    List<String> authorities = values(hosts);
    return () ->
        IntStream.range(0, Math.min(names.size(), Hops.MAX))
            .mapToObj(
                back ->
                    new Hop(
                        Node.address(fromEnd(names, back)),
                        Hops.scheme(fromEnd(schemes, back)),
                        Authority.parse(fromEnd(authorities, back))))
            .iterator();
  }

  private static List<String> values(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  /** Often only the first proxy says it; then that is so for all hops. */
  private static String fromEnd(List<String> values, int back) {
    return values.isEmpty() ? "" : values.get(Math.max(0, values.size() - 1 - back));
  }
}
