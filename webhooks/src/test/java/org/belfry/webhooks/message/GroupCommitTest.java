package org.belfry.webhooks.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {
  private static final int LARGEST = 3;
  private static final Duration ENDLESS = Duration.ofDays(1);
  private static final Set<Thread.State> WAITING =
      Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
  private static final int MANY = 20_000;

  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore mayEnd = new Semaphore(0);

  @Test
  void whatComesAloneGoesAtOnce() {
    GroupCommit<Integer, String> commits =
        new GroupCommit<>(ENDLESS, LARGEST, this::store, f -> false);

    assertThat(commits.commit(1)).isEqualTo("stored 1");
    assertThat(commits.commit(2)).isEqualTo("stored 2");

    assertThat(groups).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void whatComesMeanwhileGoesTogetherInItsOrderButNotMoreThanMay() {
    GroupCommit<Integer, String> commits =
        new GroupCommit<>(ENDLESS, LARGEST, this::storeSlowly, f -> false);
    List<CompletableFuture<String>> all = new ArrayList<>();
    all.add(waiting(commits, 0));
    begun.acquireUninterruptibly();
    IntStream.rangeClosed(1, 4).forEach(i -> all.add(waiting(commits, i)));

    mayEnd.release(3);

    assertThat(all)
        .extracting(CompletableFuture::join)
        .containsExactly("stored 0", "stored 1", "stored 2", "stored 3", "stored 4");
    assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
  }

  @Test
  void nothingWaitsForASlowOneLongerThanItHasPatience() {
    GroupCommit<Integer, String> commits =
        new GroupCommit<>(Duration.ofMillis(1), LARGEST, this::storeSlowly, f -> false);
    List<CompletableFuture<String>> all =
        IntStream.range(0, 3).mapToObj(i -> waiting(commits, i)).toList();

    begun.acquireUninterruptibly(2);
    mayEnd.release(3);

    assertThat(all).extracting(CompletableFuture::join).contains("stored 0", "stored 2");
  }

  @Test
  void theFaultOfOneIsNotThatOfTheOthers() {
    GroupCommit<Integer, String> commits =
        new GroupCommit<>(
            ENDLESS,
            LARGEST,
            items -> {
              List<String> stored = storeSlowly(items);
              if (items.contains(2)) {
                throw new IllegalArgumentException("2 is wrong");
              }
              return stored;
            },
            f -> false);
    CompletableFuture<String> first = waiting(commits, 0);
    begun.acquireUninterruptibly();
    CompletableFuture<String> good = waiting(commits, 1);
    CompletableFuture<String> bad = waiting(commits, 2);
    mayEnd.release(10);

    assertThat(first.join()).isEqualTo("stored 0");
    assertThat(good.join()).isEqualTo("stored 1");
    assertThatThrownBy(bad::join).cause().hasMessage("2 is wrong");
    assertThat(groups).contains(List.of(1, 2), List.of(1), List.of(2));
  }

  @Test
  void whatIsNobodysFaultIsNotTriedAgain() {
    GroupCommit<Integer, String> commits =
        new GroupCommit<>(
            ENDLESS,
            LARGEST,
            items -> {
              storeSlowly(items);
              throw new IllegalStateException("The database is away.");
            },
            f -> true);
    CompletableFuture<String> first = waiting(commits, 0);
    begun.acquireUninterruptibly();
    List<CompletableFuture<String>> others =
        IntStream.of(1, 2).mapToObj(i -> waiting(commits, i)).toList();
    mayEnd.release(10);

    assertThatThrownBy(first::join).cause().hasMessage("The database is away.");
    assertThat(others)
        .allSatisfy(
            other -> assertThatThrownBy(other::join).cause().hasMessage("The database is away."));
    assertThat(groups).containsExactly(List.of(0), List.of(1, 2));
  }

  @Test
  void whoeverWaitsForAThreadThatDiesHearsOfIt() {
    GroupCommit<Integer, String> commits =
        new GroupCommit<>(
            ENDLESS,
            LARGEST,
            items -> {
              storeSlowly(items);
              throw new StackOverflowError();
            },
            f -> false);
    CompletableFuture<String> first = waiting(commits, 0);
    begun.acquireUninterruptibly();
    List<CompletableFuture<String>> others =
        IntStream.of(1, 2).mapToObj(i -> waiting(commits, i)).toList();
    mayEnd.release(10);

    assertThatThrownBy(first::join).hasCauseInstanceOf(StackOverflowError.class);
    assertThatThrownBy(others.get(0)::join).hasCauseInstanceOf(StackOverflowError.class);
    assertThatThrownBy(others.get(1)::join).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void eachOfManyIsStoredOnceAndGetsItsOwnAnswer() {
    GroupCommit<Integer, String> commits =
        new GroupCommit<>(Duration.ofNanos(20_000), LARGEST, this::store, f -> false);
    AtomicInteger next = new AtomicInteger();
    List<CompletableFuture<Void>> clients =
        IntStream.range(0, 8)
            .mapToObj(
                client ->
                    CompletableFuture.runAsync(
                        () -> commitAll(commits, next), command -> new Thread(command).start()))
            .toList();
    clients.forEach(CompletableFuture::join);

    assertThat(groups.stream().flatMap(List::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
    assertThat(groups).allMatch(group -> group.size() <= LARGEST);
  }

  private static void commitAll(GroupCommit<Integer, String> commits, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < MANY; i = next.getAndIncrement()) {
      assertThat(commits.commit(i)).isEqualTo("stored " + i);
    }
  }

  private List<String> store(List<Integer> items) {
    groups.add(items);
    return items.stream().map(item -> "stored " + item).toList();
  }

  private List<String> storeSlowly(List<Integer> items) {
    begun.release();
    mayEnd.acquireUninterruptibly();
    return store(items);
  }

  /** Comes with an item in a thread of its own; returns when that waits, for whatever it is. */
  private static CompletableFuture<String> waiting(GroupCommit<Integer, String> commits, int item) {
    return CompletableFuture.supplyAsync(
        () -> commits.commit(item),
        command -> {
          Thread thread = new Thread(command);
          thread.start();
          while (thread.isAlive() && !WAITING.contains(thread.getState())) {
            Thread.onSpinWait();
          }
        });
  }
}
