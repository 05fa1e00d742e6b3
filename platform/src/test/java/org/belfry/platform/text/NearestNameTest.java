package org.belfry.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> KNOWN = List.of("name", "scopes", "sender", "expiresAt");

  @ParameterizedTest
  @CsvSource({"nam,name", "scope,scopes", "senders,sender", "expires_at,expiresAt", "Name,name"})
  void aSlipOfThePenIsUnderstood(String given, String meant) {
    assertThat(NearestName.among(KNOWN, given)).isEqualTo(meant);
  }

  @Test
  void ofEquallyNearOnesItIsTheFirst() {
    assertThat(NearestName.among(List.of("cat", "bat"), "rat")).isEqualTo("cat");
    assertThat(NearestName.among(List.of("bat", "cat"), "rat")).isEqualTo("bat");
  }

  @Test
  void whatHasAnotherNameElsewhereIsFoundByThat() {
    assertThat(
            NearestName.among(List.of("db.url", "db.user"), one -> one.replace('.', '_'), "db_usr"))
        .isEqualTo("db.user");
  }

  @Test
  void ofNothingThereIsNoNearest() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> NearestName.among(List.of(), "name"));
  }

  @Test
  @Timeout(10)
  void aNameOfMegabytesTakesNoTime() {
    String name = "scopes" + "x".repeat(50_000_000);

    assertThat(NearestName.among(KNOWN, name)).isIn(KNOWN);
  }

  @ParameterizedTest
  @CsvSource({"kitten,sitting,3", "flaw,lawn,2", "'',abc,3", "same,same,0"})
  void theDistanceIsThatOfLevenshtein(String from, String to, int distance) {
    assertThat(NearestName.distance(from, to)).isEqualTo(distance);
  }

  @Property
  void theDistanceIsWhatItsDefinitionSays(
      @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'c') String from,
      @ForAll @StringLength(max = 5) @CharRange(from = 'a', to = 'c') String to) {
    assertThat(NearestName.distance(from, to)).isEqualTo(defined(from, to));
  }

  @Property
  void theDistanceIsAMetric(
      @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'e') String one,
      @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'e') String two,
      @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'e') String three) {
    int distance = NearestName.distance(one, two);

    assertThat(distance).isEqualTo(NearestName.distance(two, one));
    assertThat(distance == 0).isEqualTo(one.equals(two));
    assertThat(distance)
        .isLessThanOrEqualTo(NearestName.distance(one, three) + NearestName.distance(three, two));
  }

  private static int defined(String from, String to) {
    if (from.isEmpty() || to.isEmpty()) {
      return from.length() + to.length();
    }
    String rest = from.substring(1);
    String other = to.substring(1);
    return from.charAt(0) == to.charAt(0)
        ? defined(rest, other)
        : 1 + Math.min(defined(rest, other), Math.min(defined(rest, to), defined(from, other)));
  }
}
