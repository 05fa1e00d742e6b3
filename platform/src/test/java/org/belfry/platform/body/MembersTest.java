package org.belfry.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final Members MEMBERS = Members.of(Draft.class);

  @Test
  void knownMembersPassWhateverTheirValuesAre() {
    MEMBERS.check(
        json(
            """
            {"title": 7, "dueDate": null, "in": {"user": "bob"}, "more": [{"user": 1}, 2, null],
             "metadata": {"any": {"thing": 1}}, "texts": ["a"]}"""));
  }

  @Test
  void theOneThatIsWrittenMostAlikeIsSuggested() {
    Problem refusal = refusal("{\"title\":\"x\",\"deuDate\":\"2027-01-01\"}");

    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.message()).contains("deuDate");
    assertThat(refusal.remedy()).contains("Did you mean dueDate?");
  }

  @Test
  void membersOfMembersAreToldWithTheirPaths() {
    Problem refusal = refusal("{\"in\":{\"usr\":1},\"more\":[{},{\"User\":1}],\"x\":1}");

    assertThat(refusal.causes())
        .extracting(cause -> cause.attributes().get("field"))
        .containsExactly("in.usr", "more[1].User", "x");
  }

  @Test
  void whatIsAnsweredMayBeSentBack() {
    Members both = MEMBERS.and(Members.of(View.class));

    both.check(json("{\"id\":1,\"in\":{\"user\":\"bob\",\"since\":1}}"));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> both.check(json("{\"in\":{\"until\":1}}")));
  }

  private static Problem refusal(String text) {
    return assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> MEMBERS.check(json(text)))
        .actual();
  }

  private static JsonObject json(String text) {
    return JsonText.stored(text).asJsonObject();
  }

  private record Draft(
      String title,
      String dueDate,
      @JsonbProperty("in") Part within,
      List<Part> more,
      List<String> texts,
      JsonObject metadata) {}

  private record Part(String user) {}

  private record View(long id, Since in) {}

  private record Since(long since) {}
}
