package org.belfry.webhooks.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.belfry.platform.persistence.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final Fields FIELDS =
      Fields.of(
          Field.searched("name", "n"),
          Field.choice("state", "s", FieldType.Choice.of("active", "inactive")),
          Field.reference("topic", "t"),
          Field.moment("createdAt", "c"));

  private static final OffsetDateTime FROM = OffsetDateTime.parse("2018-04-17T10:04:46.375Z");
  private static final OffsetDateTime AFTER = OffsetDateTime.parse("2018-04-17T10:04:46.376Z");

  @Test
  void valuesAreBoundAndNeverPartOfTheText() {
    assertThat(filter("name=='x\\' OR 1=1 --'")).isEqualTo(Sql.of("n = ?", "x' OR 1=1 --"));
  }

  @Test
  void semicolonBindsTighterThanComma() {
    assertThat(filter("name==a;name==b,name==c").text()).isEqualTo("((n = ? AND n = ?) OR n = ?)");
    assertThat(filter("name==a;(name==b,name==c)").text())
        .isEqualTo("(n = ? AND (n = ? OR n = ?))");
  }

  @Test
  void anAsteriskStandsForAnyTextAndTheSignsOfLikeForThemselves() {
    assertThat(filter("name=='Acc*_100%!'"))
        .isEqualTo(Sql.of("n LIKE ? ESCAPE '!'", "Acc%!_100!%!!"));
  }

  @Test
  void whatIsNotEqualIncludesWhatIsMissing() {
    assertThat(filter("name!=a")).isEqualTo(Sql.of("(n = ?) IS NOT TRUE", "a"));
    assertThat(filter("name=out=(a,b*)"))
        .isEqualTo(Sql.of("((n = ? OR n LIKE ? ESCAPE '!')) IS NOT TRUE", "a", "b%"));
  }

  @Test
  void aMomentMatchesTheMillisecondThatIsPrinted() {
    assertThat(filter("createdAt==2018-04-17T10:04:46.375Z"))
        .isEqualTo(Sql.of("(c >= ? AND c < ?)", FROM, AFTER));
    assertThat(filter("createdAt=gt=2018-04-17T12:04:46.375999+02:00"))
        .isEqualTo(Sql.of("c >= ?", AFTER));
    assertThat(filter("createdAt>=2018-04-17T10:04:46.375Z")).isEqualTo(Sql.of("c >= ?", FROM));
    assertThat(filter("createdAt=lt=2018-04-17T10:04:46.375Z")).isEqualTo(Sql.of("c < ?", FROM));
    assertThat(filter("createdAt=le=2018-04-17T10:04:46.375Z")).isEqualTo(Sql.of("c < ?", AFTER));
  }

  @Test
  void aReferenceIsAnIdOrAUriThatEndsInOne() {
    UUID id = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");
    assertThat(filter("topic==" + id)).isEqualTo(Sql.of("t = ?", id));
    assertThat(filter("topic==https://api.example.com/notifications/topics/" + id))
        .isEqualTo(Sql.of("t = ?", id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "state= ~ 7",
        "state==active; ~ 14",
        "(state==active ~ 14",
        "state==active name==b ~ 15",
        "state==\"active ~ 15",
        "state ~ 5"
      })
  void aMalformedFilterIsToldWithItsPosition(String text, int position) {
    InvalidListing problem = refusal(text);
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.attributes()).containsEntry("position", position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state==", "state=like=a", "state==(active,inactive)"})
  void anUnknownOperatorOrAWrongNumberOfValuesIsMalformed(String text) {
    assertThat(refusal(text).status()).isEqualTo(400);
  }

  @Test
  void parenthesesWithoutEndDoNotExhaustTheStack() {
    assertThat(refusal("(".repeat(100_000)).status()).isEqualTo(400);
  }

  @Test
  void anUnknownFieldIsToldThoseThatExist() {
    InvalidListing problem = refusal("stat==active");
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem).hasMessageContaining("\"stat\"");
    assertThat(problem.remedy()).isEqualTo("Use one of name, state, topic, createdAt.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state==aktiv",
        "state=gt=active",
        "topic==1-1-1-1-1",
        "topic==42",
        "createdAt==yesterday",
        "name=='\u0000'",
        "name=='\u0000*'"
      })
  void aValueOfTheWrongTypeIsUnprocessable(String text) {
    assertThat(refusal(text).status()).isEqualTo(422);
  }

  @Test
  void aMomentBeyondAllThatAreKeptStandsForTheirEnd() {
    assertThat(filter("createdAt=gt=+999999999-01-01T00:00:00Z").text()).isEqualTo("c >= ?");
  }

  private static Sql filter(String text) {
    return Filter.parse(text, FIELDS);
  }

  private static InvalidListing refusal(String text) {
    return assertThatExceptionOfType(InvalidListing.class).isThrownBy(() -> filter(text)).actual();
  }
}
