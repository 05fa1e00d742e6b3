package org.belfry.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void aProblemStaysItselfHoweverDeepItIsWrapped() {
    Problem problem = new Problem(409, "taken", "It is taken.", "Take another.", Map.of());
    assertThat(Problems.of(new IllegalStateException(new JsonbException("x", problem))))
        .isSameAs(problem);
  }

  @Test
  void aMemberOfAnotherTypeIsNamed() {
    Problem problem =
        Problems.of(new JsonbException("Unable to deserialize property 'scopes' because of: x"));
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.attributes()).containsEntry("member", "scopes");
  }

  @Test
  void twoRequestsAtOnceAreAConflict() {
    assertThat(Problems.of(new OptimisticLockException()).status()).isEqualTo(409);
    assertThat(Problems.of(new RuntimeException(new SQLException("twice", "23505"))).status())
        .isEqualTo(409);
  }

  @Test
  void aCharacterThatTheDatabaseDoesNotStoreIsTheCallersFault() {
    assertThat(Problems.of(new RuntimeException(new SQLException("0x00", "22021"))).status())
        .isEqualTo(422);
  }

  @Test
  void whatNobodyForesawTellsOnlyAnId() {
    Problem problem = Problems.of(new IllegalStateException("secret detail"));
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.type()).isEqualTo("internalError");
    assertThat(problem.message())
        .doesNotContain("secret detail")
        .contains(String.valueOf(problem.attributes().get("id")));
  }

  @Test
  void exceptionsThatCauseOneAnotherAreNotFollowedForEver() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    assertThat(Problems.of(first).status()).isEqualTo(500);
  }
}
