package org.belfry.webhooks.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.persistence.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListRequestTest {
  private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
  private static final Fields FIELDS =
      Fields.of(
          Field.searched("name", "n"),
          Field.searched("domain", "d"),
          Field.choice("state", "s", FieldType.Choice.of("active", "inactive")));

  @Test
  void withoutParametersItIsTheFirstTenOldestFirst() {
    assertThat(request()).isEqualTo(new ListRequest(0, 10, Sql.TRUE, "id", "id"));
  }

  @Test
  void parametersThatNoListKnowsAreIgnored() {
    assertThat(request("utm_source", "mail", "state", " ")).isEqualTo(request());
  }

  @Test
  void aBarMeansEither() {
    assertThat(request("state", "active|inactive").condition())
        .isEqualTo(Sql.of("(s = ? OR s = ?)", "active", "inactive"));
  }

  @Test
  void anAsteriskInAFieldParameterStandsForItself() {
    assertThat(request("name", "a*").condition()).isEqualTo(Sql.of("n = ?", "a*"));
  }

  @Test
  void fieldsFilterAndSearchAllHaveToHold() {
    assertThat(request("state", "active", "filter", "name==a,name==b", "q", "50%").condition())
        .isEqualTo(
            Sql.of(
                "(s = ? AND (n = ? OR n = ?) AND"
                    + " (n ILIKE ? ESCAPE '!' OR d ILIKE ? ESCAPE '!'))",
                "active",
                "a",
                "b",
                "%50!%%",
                "%50!%%"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "name ~ n, id",
        "-name ~ n DESC, id DESC",
        "-state,name ~ s DESC, n, id",
        "' name , -domain' ~ n, d DESC, id DESC",
        "+name ~ n, id"
      })
  void rowsThatAreEqualComeInTheOrderOfTheirIds(String sortBy, String order) {
    assertThat(request("sortBy", sortBy).order()).isEqualTo(order);
  }

  @Test
  void whatAllRowsHaveInCommonComesFirstInTheOrderOfAnIndex() {
    assertThat(ofAlice("sortBy", "-_id,topic"))
        .isEqualTo(
            new ListRequest(
                0,
                10,
                Sql.of("(owner >= ? AND owner <= ?)", 1L, 1L),
                "owner DESC, id DESC",
                "owner, id"));
    assertThat(ofAlice("sortBy", "topic").order()).isEqualTo("t, id");
    assertThat(ofAlice("topic", ID + "|" + ID).order()).isEqualTo("owner, id");
  }

  @Test
  void theOneTopicThatIsAskedForComesBeforeThat() {
    UUID topic = UUID.fromString(ID);

    assertThat(ofAlice("topic", ID))
        .isEqualTo(
            new ListRequest(
                0,
                10,
                Sql.of("((t >= ? AND t <= ?) AND owner = ?)", topic, topic, 1L),
                "t, id",
                "t, id"));
  }

  @ParameterizedTest
  @CsvSource({
    "start,x,400",
    "limit,1.5,400",
    "limit,99999999999999999999,400",
    "start,-1,422",
    "start,9223372036854775807,422",
    "limit,0,422",
    "limit,1001,422",
    "state,aktiv,422",
    "sortBy,'name,',400",
    "sortBy,-,400",
    "sortBy,nam,422"
  })
  void aWrongParameterIsRefused(String name, String value, int status) {
    assertThat(
            assertThatExceptionOfType(InvalidListing.class)
                .isThrownBy(() -> request(name, value))
                .actual()
                .status())
        .isEqualTo(status);
  }

  private static ListRequest ofAlice(String name, String value) {
    return ListRequest.of(
        Map.of(name, List.of(value)),
        Fields.of(Field.reference("_id", "id"), Field.leading("topic", "t")),
        "id",
        List.of(new Lead("owner", 1L)));
  }

  private static ListRequest request(String... parameters) {
    Map<String, List<String>> map = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      map.put(parameters[i], List.of(parameters[i + 1]));
    }
    return ListRequest.of(map, FIELDS, "id", List.of());
  }
}
