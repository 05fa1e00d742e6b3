package org.belfry.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.configuration.MapConfig;
import org.belfry.platform.network.IpAddress;

/** Whom a request comes from, after what proxies say. */
class TrustedProxiesTest {
  private static final String CLIENT = "203.0.113.9";
  private static final String PROXY = "10.0.0.1";

  private final TrustedProxies proxies = proxies("10.0.0.0/8,fd00::/8");

  @Example
  void noProxyIsTrustedUnlessAnOperatorSaysSo() {
    assertThat(TrustedProxies.of(new Configuration(new MapConfig(Map.of()))).networks()).isEmpty();
    assertThat(client(new TrustedProxies(List.of()), PROXY, "for=" + CLIENT)).isEqualTo(PROXY);
  }

  @Example
  void whatIsNoRangeIsAFault() {
    Configuration configuration =
        new Configuration(new MapConfig(Map.of("belfry.trusted-proxies", "10.0.0.0/8,proxy")));

    TrustedProxies.of(configuration);

    assertThat(MapConfig.faults(configuration))
        .extracting(ConfigurationFault::key)
        .containsExactly("belfry.trusted-proxies");
  }

  @Example
  void theClientIsWhomTheOutermostTrustedProxyNames() {
    assertThat(client(proxies, PROXY, "for=" + CLIENT)).isEqualTo(CLIENT);
    assertThat(client(proxies, PROXY, "for=" + CLIENT, "for=10.0.0.2")).isEqualTo(CLIENT);
    assertThat(client(proxies, PROXY, "for=" + CLIENT + ", for=10.0.0.2;by=_a")).isEqualTo(CLIENT);
    assertThat(client(proxies, PROXY, "For=\"[2001:db8::17]:4711\";proto=https"))
        .isEqualTo("2001:db8:0:0:0:0:0:17");
    assertThat(client(proxies, "fd00::1", "for=" + CLIENT)).isEqualTo(CLIENT);
  }

  @Example
  void whoeverIsNotTrustedIsTheClient() {
    assertThat(client(proxies, CLIENT, "for=192.0.2.1")).isEqualTo(CLIENT);
    assertThat(client(proxies, PROXY, "for=192.0.2.1, for=" + CLIENT)).isEqualTo(CLIENT);
    assertThat(client(proxies, PROXY, "for=10.0.0.3, for=" + CLIENT)).isEqualTo(CLIENT);
  }

  @Example
  void whatNobodyWhoIsTrustedSaysIsNotEvenRead() {
    List<String> read = new ArrayList<>();
    Hop told = new Hop(Optional.of(address(CLIENT)), Optional.empty(), Optional.empty());
    Iterable<Hop> hops = () -> Stream.of(told, told).peek(hop -> read.add("a hop")).iterator();

    assertThat(sender(proxies, CLIENT, hops)).isEqualTo(CLIENT);
    assertThat(read).isEmpty();
    assertThat(sender(proxies, PROXY, hops)).isEqualTo(CLIENT);
    assertThat(read).hasSize(1);
  }

  @Example
  void whatCannotBeReadEndsAtTheLastThatCould() {
    for (String word :
        List.of("for=unknown", "for=_hidden", "for=localhost", "proto=https", "x", "for=\"", ",")) {
      assertThat(client(proxies, PROXY, word)).as(word).isEqualTo(PROXY);
    }
    assertThat(client(proxies, PROXY, "for=1.1.1.1;for=2.2.2.2")).isEqualTo(PROXY);
    assertThat(client(proxies, PROXY, "for=unknown, for=10.0.0.2")).isEqualTo("10.0.0.2");
  }

  @Property
  void nothingThatAClientWritesChangesWhoItIs(
      @ForAll @StringLength(max = 60) String forged, @ForAll boolean ofOneLine) {
    String told = "for=" + CLIENT;
    String[] lines = ofOneLine ? new String[] {forged + ", " + told} : new String[] {forged, told};

    assertThat(client(proxies, PROXY, lines)).isEqualTo(CLIENT);
  }

  @Property
  void norDoesItInTheCustomaryHeader(@ForAll @StringLength(max = 60) String forged) {
    Iterable<Hop> hops = XForwarded.hops(List.of(forged + ", " + CLIENT), List.of(), List.of());

    assertThat(sender(proxies, PROXY, hops)).isEqualTo(CLIENT);
  }

  @Property
  void anyNumberOfTrustedProxiesMayBeBetween(@ForAll @Size(max = 8) List<Byte> last) {
    String through =
        String.join(", ", last.stream().map(it -> "10.1.1." + Byte.toUnsignedInt(it)).toList());
    String all =
        Stream.of(CLIENT, through)
            .filter(it -> !it.isEmpty())
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    Iterable<Hop> hops = XForwarded.hops(List.of(all), List.of(), List.of());

    assertThat(sender(proxies, PROXY, hops)).isEqualTo(CLIENT);
  }

  @Example
  void aSchemeAndAHostAreReadFromTheSameProxy() {
    Hop standard =
        proxies
            .outermost(
                address(PROXY),
                Forwarded.hops(
                    List.of("for=" + CLIENT + ";proto=https;host=\"hub.example.com:8443\"")))
            .orElseThrow();
    Hop customary =
        proxies
            .outermost(
                address(PROXY),
                XForwarded.hops(
                    List.of(CLIENT + ", 10.0.0.2"), List.of("https"), List.of("hub.example.com")))
            .orElseThrow();

    assertThat(standard.scheme()).contains("https");
    assertThat(standard.authority()).isEqualTo(Authority.parse("hub.example.com:8443"));
    assertThat(customary.scheme()).contains("https");
    assertThat(customary.authority()).isEqualTo(Authority.parse("hub.example.com"));
  }

  @Example
  void otherSchemesAndHostsThatAreNoneDoNotCount() {
    Hop hop = Forwarded.hops(List.of("for=1.2.3.4;proto=ftp;host=\"a/b\"")).get(0);

    assertThat(hop.scheme()).isEmpty();
    assertThat(hop.authority()).isEmpty();
  }

  private static String client(TrustedProxies proxies, String peer, String... forwarded) {
    return sender(proxies, peer, Forwarded.hops(List.of(forwarded)));
  }

  private static String sender(TrustedProxies proxies, String peer, Iterable<Hop> hops) {
    return proxies
        .outermost(address(peer), hops)
        .flatMap(Hop::sender)
        .orElse(address(peer))
        .toString();
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text).orElseThrow();
  }

  private static TrustedProxies proxies(String networks) {
    return TrustedProxies.of(
        new Configuration(new MapConfig(Map.of("belfry.trusted-proxies", networks))));
  }
}
