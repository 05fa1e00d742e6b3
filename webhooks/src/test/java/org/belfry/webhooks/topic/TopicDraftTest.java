package org.belfry.webhooks.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class TopicDraftTest {
  @Test
  void aNameAndADomainMakeATopic() {
    assertThat(new TopicDraft("orderShipped", "urn:shop").checked())
        .isEqualTo(new TopicDraft.Checked("orderShipped", "urn:shop"));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> new TopicDraft("x".repeat(256), " ").checked());

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.causes())
        .extracting(Problem::type)
        .containsExactly("valueTooLong", "fieldRequired");
  }
}
