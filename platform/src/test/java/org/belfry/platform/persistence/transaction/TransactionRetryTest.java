package org.belfry.platform.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.platform.persistence.JdbiAccess;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class TransactionRetryTest {
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void whatGaveWayOnceIsDoneAgain() {
    String result = outside().of(() -> failing(tries.incrementAndGet() < 2, "40001"));

    assertThat(result).isEqualTo("done");
    assertThat(tries).hasValue(2);
  }

  @Test
  void whatGivesWayEachTimeIsGivenUp() {
    TransactionRetry retry = outside();

    assertThatThrownBy(() -> retry.of(() -> failing(tries.incrementAndGet() > 0, "40P01")))
        .hasRootCauseMessage("40P01");
    assertThat(tries).hasValue(TransactionRetry.TRIES);
  }

  @Test
  void whatFailsOtherwiseIsDoneOnce() {
    TransactionRetry retry = outside();

    assertThatThrownBy(() -> retry.of(() -> failing(tries.incrementAndGet() > 0, "08006")))
        .hasRootCauseMessage("08006");
    assertThat(tries).hasValue(1);
  }

  @Test
  void aPartOfATransactionIsDoneOnce() {
    TransactionRetry retry = new TransactionRetry(new Known(true));

    assertThatThrownBy(() -> retry.of(() -> failing(tries.incrementAndGet() > 0, "40001")))
        .hasRootCauseMessage("40001");
    assertThat(tries).hasValue(1);
  }

  /** Each has the one row, and not yet the other, when it is the other one's turn. */
  @Test
  void twoThatLockEachOtherOutBothSucceed() throws Exception {
    Jdbi jdbi = JdbiAccess.to(FreshDatabases.postgresql()::getConnection);
    jdbi.useHandle(
        handle -> {
          handle.execute("CREATE TABLE pair (id INTEGER PRIMARY KEY, changes INTEGER)");
          handle.execute("INSERT INTO pair VALUES (1, 0), (2, 0)");
        });
    CyclicBarrier between = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> both =
          List.of(
              threads.submit(() -> changeBoth(jdbi, 1, 2, between)),
              threads.submit(() -> changeBoth(jdbi, 2, 1, between)));
      for (Future<?> each : both) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(tries).hasValue(3);
    List<Integer> changes =
        jdbi.withHandle(
            handle -> handle.createQuery("SELECT changes FROM pair").mapTo(Integer.class).list());
    assertThat(changes).containsExactly(2, 2);
  }

  private void changeBoth(Jdbi jdbi, int first, int second, CyclicBarrier between) {
    AtomicBoolean isFirstTry = new AtomicBoolean(true);
    boolean unused =
        outside()
            .of(
                () -> {
                  tries.incrementAndGet();
                  jdbi.useTransaction(
                      handle -> {
                        change(handle, first);
                        if (isFirstTry.getAndSet(false)) {
                          await(between);
                        }
                        change(handle, second);
                      });
                  return true;
                });
  }

  private static void change(Handle handle, int id) {
    handle.execute("UPDATE pair SET changes = changes + 1 WHERE id = ?", id);
  }

  private static void await(CyclicBarrier between) {
    try {
      int unused = between.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String failing(boolean fails, String state) {
    if (fails) {
      throw new IllegalStateException(new SQLException(state, state));
    }
    return "done";
  }

  private static TransactionRetry outside() {
    return new TransactionRetry(new Known(false));
  }

  /** Whether there is a transaction; nothing is put off in it. */
  private record Known(boolean exists) implements PresentTransaction {
    @Override
    public <T> void beforeCommit(List<T> some, Consumer<List<T>> work) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void afterCommit(Runnable work) {
      throw new UnsupportedOperationException();
    }
  }
}
