package org.belfry.system.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.spark.Envelopes.assertError;
import static org.belfry.system.spark.Envelopes.idIn;
import static org.belfry.system.spark.Envelopes.ids;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;

/** {@code /v1/notifications}. */
@OnEveryDatabase
class SparkIT {
  /** As the dialect's document prints it. */
  private static final String EXAMPLE =
      """
      {
      "D": {
      "Type": "OperationComplete",
      "Message": "Your PDF generation has completed!",
      "BrowserUri": "http://myapplication.com/cmas/19581825.pdf",
      "ResourceUri": "http://myapplication.com/cmas/19581825.json"
      }
      }
      """;

  private static final String ALL = "/notifications";

  private final Belfry belfry;
  private final Person anna;
  private final Http spark;

  SparkIT(Belfry belfry) {
    this.belfry = belfry;
    anna = Person.of(belfry);
    spark = anna.at("/v1");
  }

  @Test
  void theExampleIsCreatedAndShown() {
    Answer created = spark.post(ALL, EXAMPLE).expect(201);
    assertThat(created.at("/D/Success")).isEqualTo(JsonValue.TRUE);
    String id = idIn(created);
    assertThat(id).matches("20[0-9]{24}");

    JsonObject shown = spark.get(ALL).expect(200).objects("/D/Results").get(0);

    assertThat(shown.keySet())
        .containsExactly(
            "Id",
            "Type",
            "SenderApplication",
            "SenderId",
            "RecipientId",
            "Message",
            "BrowserUri",
            "ResourceUri",
            "Read",
            "CreatedTimestamp",
            "ReadTimestamp");
    assertThat(shown.getString("Id")).isEqualTo(id);
    assertThat(shown.getString("Type")).isEqualTo("OperationComplete");
    assertThat(shown.getString("SenderApplication")).isEqualTo("Test");
    assertThat(shown.isNull("SenderId")).isTrue();
    assertThat(shown.getString("RecipientId")).matches("[0-9]{26}");
    assertThat(shown.getString("Message")).isEqualTo("Your PDF generation has completed!");
    assertThat(shown.getString("BrowserUri"))
        .isEqualTo("http://myapplication.com/cmas/19581825.pdf");
    assertThat(shown.getString("ResourceUri"))
        .isEqualTo("http://myapplication.com/cmas/19581825.json");
    assertThat(shown.getBoolean("Read")).isFalse();
    assertThat(shown.getString("CreatedTimestamp"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(shown.getString("CreatedTimestamp").replaceAll("[^0-9]", ""))
        .isEqualTo(id.substring(0, 14));
    assertThat(shown.isNull("ReadTimestamp")).isTrue();
  }

  @Test
  void idsIncreaseAndTheNewestIsFirst() {
    List<String> created = create(4);

    assertThat(created).isSorted().doesNotHaveDuplicates();
    Collections.reverse(created);
    assertThat(ids(spark.get(ALL))).isEqualTo(created);
    assertThat(ids(spark.get(ALL, "_orderby", "-CreatedTimestamp"))).isEqualTo(created);
    Collections.reverse(created);
    assertThat(ids(spark.get(ALL, "_orderby", "+CreatedTimestamp"))).isEqualTo(created);
    assertThat(ids(spark.get(ALL + "?_orderby=+CreatedTimestamp"))).isEqualTo(created);
  }

  @Test
  void aPageHasTenUnlessToldOtherwise() {
    List<String> created = create(12);
    Collections.reverse(created);

    assertThat(ids(spark.get(ALL))).isEqualTo(created.subList(0, 10));
    assertThat(spark.get(ALL).has("/D/Pagination")).isFalse();
    assertThat(ids(spark.get(ALL, "_page", 2))).isEqualTo(created.subList(10, 12));
    assertThat(ids(spark.get(ALL, "_limit", 25))).isEqualTo(created);
    assertThat(ids(spark.get(ALL, "_limit", 0))).isEmpty();

    Answer paged = spark.get(ALL, "_pagination", 1, "_limit", 5, "_page", 3).expect(200);
    assertThat(ids(paged)).isEqualTo(created.subList(10, 12));
    assertThat(paged.at("/D/Pagination"))
        .hasToString("{\"TotalRows\":12,\"PageSize\":5,\"TotalPages\":3,\"CurrentPage\":3}");

    Answer counted = spark.get(ALL, "_pagination", "count").expect(200);
    assertThat(ids(counted)).isEmpty();
    assertThat(counted.number("/D/Pagination/TotalRows")).isEqualTo(12);
  }

  @Test
  void unreadOnesAreCounted() {
    List<String> created = create(3);
    put(created.get(0), true).expect(200);

    Answer unread = spark.get(ALL + "/unread").expect(200);

    assertThat(unread.at("/D/Results")).hasToString("[]");
    assertThat(unread.number("/D/Pagination/TotalRows")).isEqualTo(2);
    assertThat(unread.at("/D/Success")).isEqualTo(JsonValue.TRUE);
  }

  @Test
  void severalAreMarkedReadAndUnreadAtOnce() {
    List<String> created = create(3);

    Answer answer = put(created.get(0) + "," + created.get(1), true).expect(200);
    assertThat(answer.json()).hasToString("{\"D\":{\"Success\":true}}");
    assertThat(unread()).isEqualTo(1);
    JsonObject read = spark.get(ALL, "_orderby", "+CreatedTimestamp").objects("/D/Results").get(0);
    assertThat(read.getBoolean("Read")).isTrue();
    assertThat(read.getString("ReadTimestamp")).endsWith("Z");

    put(created.get(0), false).expect(200);
    assertThat(unread()).isEqualTo(2);
  }

  @Test
  void oneUnknownIdChangesNothing() {
    String id = create(1).get(0);
    String unknown = id.substring(0, 14) + "999999999999";

    for (String wrong : List.of(unknown, "7", "x", "0" + id.substring(1))) {
      assertError(put(id + "," + wrong, true), 404, 404);
    }
    assertThat(unread()).isEqualTo(1);
  }

  @Test
  void anothersIdIsUnknown() {
    String id = create(1).get(0);
    Http other = Person.of(belfry).at("/v1");

    assertError(other.put(ALL + "/" + id, "{\"D\": {\"Read\": true}}"), 404, 404);
    assertThat(other.get(ALL + "/unread").number("/D/Pagination/TotalRows")).isZero();
    assertThat(ids(other.get(ALL))).isEmpty();
    assertThat(unread()).isEqualTo(1);
  }

  @Test
  void aMessageFromAnotherUserNamesItsSender() {
    Person ben = Person.of(belfry);
    ben.api()
        .post(
            "/messages",
            """
            {"to": "%s", "text": "Are you coming?"}"""
                .formatted(anna.name()))
        .expect(201);

    JsonObject message = spark.get(ALL).objects("/D/Results").get(0);

    assertThat(message.getString("Type")).isEqualTo("Message");
    assertThat(message.getString("Message")).isEqualTo("Are you coming?");
    assertThat(message.isNull("SenderApplication")).isTrue();
    assertThat(message.getString("SenderId"))
        .matches("[0-9]{26}")
        .isNotEqualTo(message.getString("RecipientId"));
    ben.api().post("/messages", "{\"to\": \"nobody-at-all\", \"text\": \"x\"}").expect(422);
    ben.api().post("/messages", "{\"to\": \"%s\"}".formatted(anna.name())).expect(422);
  }

  private List<String> create(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(idIn(spark.post(ALL, EXAMPLE).expect(201)));
    }
    return ids;
  }

  private Answer put(String ids, boolean read) {
    return spark.put(ALL + "/" + ids, "{\"D\": {\"Read\": %s}}".formatted(read));
  }

  private int unread() {
    return spark.get(ALL + "/unread").number("/D/Pagination/TotalRows");
  }
}
