package org.belfry.system.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.belfry.system.Answer;

/** What is in answers of mywork. */
final class Mywork {
  private Mywork() {}

  /** The ids of the objects in a list. */
  static List<Integer> ids(Answer answer) {
    return array(answer).getValuesAs(JsonObject.class).stream()
        .map(listed -> listed.getInt("id"))
        .toList();
  }

  static JsonArray array(Answer answer) {
    try (var reader = Json.createReader(new StringReader(answer.expect(200).text()))) {
      return reader.readArray();
    }
  }

  static JsonObject object(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  static void assertError(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.at("/errorMessages").asJsonArray()).isNotEmpty();
    assertThat(answer.at("/errors").asJsonObject()).isNotNull();
  }
}
