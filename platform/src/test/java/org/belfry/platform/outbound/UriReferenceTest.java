package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriReferenceTest {
  /** The examples of RFC 3986, sections 5.4.1 and 5.4.2. */
  @ParameterizedTest
  @CsvSource({
    "g:h, g:h",
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    "g?y#s, http://a/b/c/g?y#s",
    ";x, http://a/b/c/;x",
    "g;x, http://a/b/c/g;x",
    "g;x?y#s, http://a/b/c/g;x?y#s",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../, http://a/b/",
    "../g, http://a/b/g",
    "../.., http://a/",
    "../../, http://a/",
    "../../g, http://a/g",
    "../../../g, http://a/g",
    "../../../../g, http://a/g",
    "/./g, http://a/g",
    "/../g, http://a/g",
    "g., http://a/b/c/g.",
    ".g, http://a/b/c/.g",
    "g.., http://a/b/c/g..",
    "..g, http://a/b/c/..g",
    "./../g, http://a/b/g",
    "./g/., http://a/b/c/g/",
    "g/./h, http://a/b/c/g/h",
    "g/../h, http://a/b/c/h",
    "g;x=1/./y, http://a/b/c/g;x=1/y",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/./x, http://a/b/c/g?y/./x",
    "g?y/../x, http://a/b/c/g?y/../x",
    "g#s/./x, http://a/b/c/g#s/./x",
    "g#s/../x, http://a/b/c/g#s/../x",
    "http:g, http:g"
  })
  void theExamplesOfTheRfc(String reference, String target) {
    assertThat(resolved("http://a/b/c/d;p?q", reference)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a, g, http://a/g",
    "http://a?q, g, http://a/g",
    "http://a/b/, ?n=2, http://a/b/?n=2"
  })
  void aBaseMayHaveNoPath(String base, String reference, String target) {
    assertThat(resolved(base, reference)).isEqualTo(target);
  }

  @Property
  void whatIsTakenApartIsPutTogetherAgain(@ForAll("references") String reference) {
    assertThat(UriReference.of(reference)).hasToString(reference);
  }

  /** Where both RFCs agree, so do these. */
  @Property
  void javaAgreesOnReferencesWithAPath(@ForAll("names") String name) {
    assertThat(resolved("http://a/b/c", name))
        .isEqualTo(URI.create("http://a/b/c").resolve(name).toString());
  }

  @Property
  void noDotsAreLeft(@ForAll("references") String reference) {
    UriReference target = UriReference.of("http://a/b/c/d").resolve(UriReference.of(reference));

    assertThat(target.path().split("/", -1)).doesNotContain(".", "..");
  }

  @Provide
  Arbitrary<String> references() {
    return Arbitraries.strings().withChars("ab./?#:;%é").ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abc/;=")
        .ofMinLength(1)
        .ofMaxLength(12)
        .map(text -> "n" + text)
        .filter(text -> !text.contains("//"));
  }

  private static String resolved(String base, String reference) {
    return UriReference.of(base).resolve(UriReference.of(reference)).toString();
  }
}
