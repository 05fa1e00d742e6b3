package org.belfry.platform.persistence.outage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {
  @ParameterizedTest
  @ValueSource(strings = {"40P01", "40001"})
  void whatGaveWayToOthersIsNoOutage(String state) {
    JdbiException failure = jdbi(state);

    assertThat(DatabaseFailure.passing(failure)).containsInstanceOf(TransactionConflict.class);
    assertThat(DatabaseFailure.isUnreachable(failure)).isFalse();
    assertThat(DatabaseFailure.isUnable(failure)).isFalse();
  }

  /** As servers wrap what is thrown just before a commit. */
  @ParameterizedTest
  @MethodSource("failedCommits")
  void whatMadeACommitFailIsFound(RuntimeException failure) {
    assertThat(DatabaseFailure.passing(failure)).containsInstanceOf(TransactionConflict.class);
  }

  static Stream<RuntimeException> failedCommits() {
    RollbackException failed = rolledBack(jdbi("40P01"));
    return Stream.of(
        new TransactionalException("not committed", failed),
        new EJBException("not committed", failed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "25006", "40003", "55P03", "HYT00"})
  void whatTheDatabaseCannotDoIsNoConflict(String state) {
    assertThat(DatabaseFailure.passing(jdbi(state))).containsInstanceOf(DatabaseUnavailable.class);
  }

  @Test
  void aCommitThatFailsByItselfIsTheDatabasesTrouble() {
    assertThat(DatabaseFailure.passing(new RollbackException("timed out")))
        .containsInstanceOf(DatabaseUnavailable.class);
    assertThat(DatabaseFailure.passing(rolledBack(new XAException(XAException.XAER_RMFAIL))))
        .containsInstanceOf(DatabaseUnavailable.class);
  }

  /** As Payara tells it; whoever is the first to meet an outage may meet it there. */
  @Test
  void aCommitThatIsLostOnItsWayIsAnOutage() {
    SystemException lost = new SystemException();
    lost.initCause(new XAException("An I/O error occurred while sending to the backend."));

    assertThat(DatabaseFailure.isUnreachable(new EJBException("not committed", lost))).isTrue();
    assertThat(DatabaseFailure.isUnreachable(new EJBException("not committed"))).isFalse();
  }

  @Test
  void whatWouldFailAgainIsNot() {
    assertThat(DatabaseFailure.passing(jdbi("22001"))).isEmpty();
    assertThat(DatabaseFailure.passing(rolledBack(jdbi("22001")))).isEmpty();
  }

  private static RollbackException rolledBack(Exception cause) {
    RollbackException failure = new RollbackException("marked for rollback");
    failure.initCause(cause);
    return failure;
  }

  private static JdbiException jdbi(String state) {
    return new UnableToExecuteStatementException(new SQLException("failed", state), null);
  }
}
