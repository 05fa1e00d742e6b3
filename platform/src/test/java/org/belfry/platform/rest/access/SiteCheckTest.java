package org.belfry.platform.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.MapConfig;
import org.belfry.platform.request.AllowedOrigins;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.platform.rest.PublicUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteCheckTest {
  @ParameterizedTest
  @CsvSource({
    "POST, , , true",
    "POST, http://10.0.0.1:8080, , true",
    "POST, https://hub.example.com, , true",
    "POST, https://HUB.example.com:443, same-site, true",
    "POST, https://console.example.org, cross-site, true",
    "POST, null, same-origin, true",
    "POST, https://hub.example.com.evil.example, same-origin, true",
    "POST, , none, true",
    "GET, https://evil.example, cross-site, true",
    "POST, https://evil.example, , false",
    "PUT, http://hub.example.com, , false",
    "PATCH, https://hub.example.com:8443, same-site, false",
    "DELETE, null, , false",
    "POST, , cross-site, false",
    "POST, http://evil.example/ ://, , false"
  })
  void onlyPagesOfOurOwnChangeSomething(String method, String origin, String site, boolean passes) {
    SiteCheck check =
        new SiteCheck(links(), new AllowedOrigins(Set.of("https://console.example.org")));

    assertThat(passes(check, request(method, origin, site, "Bearer token"))).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example, cross-site, , false",
    "https://evil.example, , Basic YWRtaW46YWRtaW4=, false",
    "https://evil.example, , Bearer, false",
    "null, cross-site, Basic YWRtaW46YWRtaW4=, false",
    ", cross-site, Basic YWRtaW46YWRtaW4=, false",
    "https://evil.example, cross-site, Bearer token, true",
    "null, , bearer token, true",
    "https://hub.example.com, same-origin, Basic YWRtaW46YWRtaW4=, true",
    ", , Basic YWRtaW46YWRtaW4=, true"
  })
  void whereAllSitesAreAllowedOnlyATokenProvesThatThePageMeantIt(
      String origin, String site, String authorization, boolean passes) {
    SiteCheck check = new SiteCheck(links(), new AllowedOrigins(Set.of("*")));

    assertThat(passes(check, request("POST", origin, site, authorization))).isEqualTo(passes);
  }

  private static boolean passes(SiteCheck check, ContainerRequestContext request) {
    try {
      check.check(request);
      return true;
    } catch (ForeignOrigin refusal) {
      assertThat(refusal.status()).isEqualTo(403);
      return false;
    }
  }

  @SuppressWarnings("JdkObsolete")
  private static PublicLinks links() {
    Configuration configuration =
        new Configuration(new MapConfig(Map.of(PublicUrl.KEY, "https://hub.example.com/base/")));
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            (method, argument) -> new StringBuffer("http://10.0.0.1:8080/belfry/v1/users"));
    return new PublicLinks(PublicUrl.of(configuration), () -> request);
  }

  private static ContainerRequestContext request(
      String method, String origin, String site, String authorization) {
    return proxy(
        ContainerRequestContext.class,
        (called, argument) ->
            switch (argument.toString()) {
              case "Origin" -> origin;
              case "Sec-Fetch-Site" -> site;
              case "Authorization" -> authorization;
              default -> method;
            });
  }

  private interface Answers {
    Object to(String method, Object argument);
  }

  private static <T> T proxy(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            SiteCheckTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answers.to(method.getName(), arguments == null ? "" : arguments[0])));
  }
}
