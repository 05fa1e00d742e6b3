package org.belfry.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.problem.RetryLater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "53300", "25006"})
  void aDatabaseThatIsAwayIsAReasonToTryAgain(String state) {
    Problem problem = Problems.of(new RuntimeException(new SQLException("gone", state)));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem).isInstanceOf(RetryLater.class);
  }

  @Test
  void aPoolWithoutConnectionsIsAReasonToTryAgain() {
    assertThat(Problems.of(new SQLException("Error in allocating a connection")).status())
        .isEqualTo(503);
  }

  @Test
  void aFaultyStatementIsNot() {
    assertThat(Problems.of(new SQLException("syntax", "42601")).status()).isEqualTo(500);
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
