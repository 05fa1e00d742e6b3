package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belfry.system.fuzz.described.Dialect;
import org.belfry.system.fuzz.described.Operation;
import org.junit.jupiter.api.Test;

/** Each kind of wrong answer, planted. */
class OracleTest {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String FAULT =
      """
      {"type": "urn:x", "title": "X", "status": %s, "detail": "d", "remedy": "r"}
      """;

  private static final Operation CREATION =
      new Operation(
          Dialect.NATIVE,
          "POST",
          "/tasks",
          List.of(),
          List.of(JSON),
          null,
          List.of(),
          Set.of(201, 401, 422),
          false);

  @Test
  void whatIsRightIsRight() {
    assertThat(judge(Who.OWNER, false, answer(201, JSON, "{}"))).isEmpty();
    assertThat(judge(Who.NOBODY, true, answer(401, PROBLEM, FAULT.formatted(401)))).isEmpty();
    assertThat(judge(Who.OWNER, true, answer(400, PROBLEM, FAULT.formatted(400)))).isEmpty();
    assertThat(judge(Who.OWNER, false, answer(503, PROBLEM, FAULT.formatted(503)))).isEmpty();
  }

  @Test
  void noAnswerIsWrong() {
    assertThat(judge(Who.OWNER, false, WireAnswer.none(WireAnswer.LATE, 5000)))
        .containsExactly(WireAnswer.LATE);
    assertThat(judge(Who.OWNER, false, WireAnswer.none(WireAnswer.CLOSED, 5)))
        .containsExactly(WireAnswer.CLOSED);
  }

  @Test
  void faultsOfTheServerAreWrong() {
    assertThat(judge(Who.OWNER, false, answer(500, PROBLEM, FAULT.formatted(500))))
        .containsExactly("a fault of the server", "? a status that is not described");
    WireAnswer now = answer(503, PROBLEM, FAULT.formatted(503));
    now.headers().remove("retry-after");
    assertThat(judge(Who.OWNER, false, now)).contains("a fault of the server");
  }

  @Test
  void successesThatAreNoneAreWrong() {
    assertThat(judge(Who.OWNER, true, answer(201, JSON, "{}")))
        .containsExactly("success with a malformed body");
    assertThat(judge(Who.READER, false, answer(201, JSON, "{}")))
        .containsExactly("success without the right to it");
    assertThat(judge(Who.NOBODY, false, answer(201, JSON, "{}")))
        .containsExactly("success without the right to it");
    assertThat(judge(Who.OWNER, false, answer(200, JSON, ""))).contains("an empty success");
  }

  @Test
  void refusalsHaveTheirShape() {
    assertThat(judge(Who.OWNER, true, answer(400, JSON, FAULT.formatted(400))))
        .containsExactly("a refusal of another shape, as application/json");
    assertThat(judge(Who.OWNER, true, answer(400, PROBLEM, FAULT.formatted(422))))
        .containsExactly("a refusal of another shape, as application/problem+json");
    assertThat(judge(Who.OWNER, true, answer(400, "", "")))
        .containsExactly("a refusal of no object of JSON");
    assertThat(judge(Who.OWNER, true, answer(400, PROBLEM, "{")))
        .containsExactly("no JSON", "a refusal of no object of JSON");
    WireAnswer mute = answer(405, PROBLEM, FAULT.formatted(405));
    mute.headers().remove("allow");
    assertThat(judge(Who.OWNER, false, mute)).containsExactly("405 without Allow");
  }

  @Test
  void nobodyWantsPagesAndTraces() {
    assertThat(judge(Who.OWNER, false, answer(404, "text/html", "<!DOCTYPE html><html>")))
        .contains("HTML");
    String trace = FAULT.formatted(422).replace("\"d\"", "\"java.lang.IllegalStateException: x\"");
    assertThat(judge(Who.OWNER, false, answer(422, PROBLEM, trace)))
        .containsExactly("a class or a stack trace");
  }

  private static List<String> judge(Who who, boolean malformed, WireAnswer answer) {
    Request request =
        new Request(
            1,
            CREATION,
            who,
            "POST",
            "/belfry/v1/tasks",
            new byte[0],
            "",
            true,
            false,
            false,
            malformed);
    return Oracle.judge(request, answer);
  }

  private static WireAnswer answer(int status, String type, String body) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("content-type", List.of(type));
    headers.put("location", List.of("/x"));
    headers.put("allow", List.of("GET"));
    headers.put("www-authenticate", List.of("Basic"));
    headers.put("retry-after", List.of("1"));
    return new WireAnswer(status, headers, body.getBytes(UTF_8), 1, "");
  }
}
