package org.belfry.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedRequestTest {
  private static final String NONE = "";

  @ParameterizedTest
  @CsvSource({
    "http, '', hub:8081, http://hub:8081/a",
    "https, '', hub:8081, https://hub:8081/a",
    "https, '', hub, https://hub/a",
    "https, '', hub:443, https://hub/a",
    "'', hub.example.com, 10.0.0.1:8080, http://hub.example.com/a",
    "https, hub.example.com:8443, 10.0.0.1:8080, https://hub.example.com:8443/a",
    "https, my_hub:8443, 10.0.0.1:8080, https://my_hub:8443/a",
    "https, [2001:db8::1]:8443, 10.0.0.1:8080, https://[2001:db8::1]:8443/a",
    "https, [::::], hub:8081, https://hub:8081/a",
    "https, '', , https://server/a",
    "https, '', a b, https://server/a"
  })
  void itIsTheRequestThatTheClientSent(String scheme, String told, String host, String url) {
    Hop hop = new Hop(Optional.empty(), Hops.scheme(scheme), Authority.parse(told));

    assertThat(ForwardedRequest.of(request(host), hop).getRequestURL()).hasToString(url);
  }

  @Test
  void itsPortIsThatOfItsSchemeIfNobodyNamesOne() {
    Hop hop = new Hop(Optional.empty(), Hops.scheme("https"), Authority.parse(NONE));

    assertThat(ForwardedRequest.of(request("hub"), hop).getServerPort()).isEqualTo(443);
    assertThat(ForwardedRequest.of(request("hub:81"), hop).getServerPort()).isEqualTo(81);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[::::]",
        "[1.2.3.4]",
        "[]",
        "[:]",
        "[.::1]",
        "hub:",
        "hub:99999",
        "hub:x",
        "a/b",
        "a@b",
        "::1",
        "[::1]x",
        "h\u00fcb",
        "a b",
        ""
      })
  void whatNoUriCouldHaveIsNoAuthority(String text) {
    assertThat(Authority.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hub",
        "my_hub:80",
        "..",
        "-",
        ".:1",
        "_",
        "1.2.3:4",
        "[::1]",
        "[::1.2.3.4]:65535"
      })
  void whatIsOneFitsIntoAUri(String text) {
    assertThat(Authority.parse(text)).isPresent();
    assertThat(URI.create("http://" + text + "/a").getRawAuthority()).isEqualTo(text);
  }

  private static HttpServletRequest request(String host) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ForwardedRequestTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getScheme" -> "http";
                  case "getServerName" -> "server";
                  case "getRequestURI" -> "/a";
                  case "getHeader" -> arguments[0].equals("Host") ? host : null;
                  default -> throw new AssertionError(method);
                });
  }
}
