package org.belfry.system.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and parameters that set a condition, and cannot be understood. */
@OnEveryDatabase
class ConditionsIT {
  private final Http admin;

  ConditionsIT(Belfry belfry) {
    admin =
        Http.at(belfry.url())
            .with("Authorization", "Bearer demo-admin")
            .with("API-Key", "demo-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/belfry/v1/users/alice",
        "/belfry/v1/inbox/counts",
        "/rest/mywork/1/status",
        "/notifications/topics/01900000-0000-7000-8000-000000000001"
      })
  void anEntityTagThatIsNoneIsRefused(String path) {
    Answer answer = admin.with("If-None-Match", "x").get(path).expect(400);

    assertThat(answer.text()).contains("If-None-Match");
    admin.with("If-None-Match", "\"x\"").get(path).expect(200);
  }

  @Test
  void aFilterByNoValuesIsMalformed() {
    Answer answer = admin.get("/notifications/topics", "filter", "name=in=()").expect(400);

    assertThat(answer.string("/_error/type")).isEqualTo("malformedFilter");
  }

  @Test
  void barsWithNothingBetweenThemDropNoFilter() {
    admin.get("/notifications/topics", "name", "|").expect(400);
    admin.get("/notifications/topics", "name", "nobody|").expect(200);
  }
}
