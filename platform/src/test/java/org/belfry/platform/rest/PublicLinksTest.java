package org.belfry.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.MapConfig;
import org.belfry.platform.identity.UserName;

class PublicLinksTest {
  private static final String USER = "/belfry/v1/users/{name}";

  @Property
  void everyNameOfAUserIsOneSegmentThatLeadsBackToIt(@ForAll("names") String name) {
    URI uri = links("https://hub.example.com/base/", "http://10.0.0.1:8080/").to(USER, name);

    String path = uri.normalize().getRawPath();
    String prefix = "/base/belfry/v1/users/";
    assertThat(uri.getAuthority()).isEqualTo("hub.example.com");
    assertThat(path).startsWith(prefix);
    assertThat(path.substring(prefix.length())).doesNotContain("/", ";", "\\", "{");
    assertThat(decoded(path.substring(prefix.length()))).isEqualTo(name);
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> awkward =
        Arbitraries.strings()
            .withChars("ab.{}%61;/\\+ *~?#|é🙂:@&=")
            .ofMinLength(1)
            .ofMaxLength(12);
    return Arbitraries.oneOf(awkward, Arbitraries.strings().ofMinLength(1).ofMaxLength(40))
        .filter(UserName::isAddressable);
  }

  @Example
  void whatNoSegmentCanCarryIsNoName() {
    assertThat(
            new String[] {
              "", " ", ".", "..", "a/b", "a\\b", "a;b", "a\nb", "a\0b", "\ud83d", "a".repeat(256)
            })
        .noneMatch(UserName::isAddressable);
    assertThat(new String[] {"joe{x}", "x%61", "...", "josé 🙂", "a:b", "auth0|1"})
        .allMatch(UserName::isAddressable);
  }

  @Example
  void withoutAPublicUrlTheyBeginWithWhatTheRequestCameTo() {
    PublicLinks links = links("", "http://[::1]:8080/belfry/v1/users");

    assertThat(links.root()).isEqualTo("http://[::1]:8080");
    assertThat(links.to(USER, "joe{x}"))
        .hasToString("http://[::1]:8080/belfry/v1/users/joe%7Bx%7D");
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static PublicLinks links(String publicUrl, String asked) {
    Map<String, String> settings =
        publicUrl.isEmpty() ? Map.of() : Map.of(PublicUrl.KEY, publicUrl);
    return new PublicLinks(
        PublicUrl.of(new Configuration(new MapConfig(settings))), () -> request(asked));
  }

  @SuppressWarnings("JdkObsolete")
  private static HttpServletRequest request(String url) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            PublicLinksTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> new StringBuffer(url));
  }
}
