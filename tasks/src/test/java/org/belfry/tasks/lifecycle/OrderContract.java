package org.belfry.tasks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.listing.TaskFilter;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where tasks are in lists, on each database. */
abstract class OrderContract extends LifecycleScene {
  @Test
  void newTasksAreAtTheTopAndOthersWhereTheirOwnerPutsThem() {
    Task one = create("one");
    Task two = create("two");
    Task three = create("three");
    assertThat(titles()).containsExactly("three", "two", "one");

    put(three, null);
    assertThat(titles()).containsExactly("two", "one", "three");
    put(one, two);
    assertThat(titles()).containsExactly("one", "two", "three");
    put(three, one);
    assertThat(titles()).containsExactly("three", "one", "two");
    put(three, three);
    Task four = create("four");
    put(four, two);
    assertThat(titles()).containsExactly("three", "one", "four", "two");
  }

  @Test
  void thereIsAlwaysRoomBetweenTwo() {
    Task bottom = create("bottom");
    List<String> expected = new ArrayList<>(List.of("bottom"));
    for (int i = 0; i < 40; i++) {
      Task next = create("task " + i);
      put(next, bottom);
      expected.add(expected.size() - 1, "task " + i);
    }
    assertThat(titles()).isEqualTo(expected);
  }

  @Test
  void listsGoOnBelowATask() {
    List<Task> all = IntStream.range(0, 5).mapToObj(i -> create("task " + i)).toList();
    move(Move.COMPLETE, all.get(3), alice);
    TaskFilter open = TaskFilter.NONE.done(false);

    List<Task> first = database().listing().inOrder(open, null, 2, alice);
    List<Task> next = database().listing().inOrder(open, TaskKey.of(first.get(1).id()), 9, alice);
    List<Task> older =
        database().listing().newest(TaskFilter.NONE, TaskKey.of(first.get(1).id()), 9, alice);

    assertThat(first)
        .extracting(task -> task.content().title())
        .containsExactly("task 4", "task 2");
    assertThat(next).extracting(task -> task.content().title()).containsExactly("task 1", "task 0");
    assertThat(older).isEqualTo(next);
    assertThat(database().listing().count(open, alice)).isEqualTo(4);
    assertThat(database().listing().count(TaskFilter.NONE.done(true), alice)).isEqualTo(1);
    assertThat(
            database()
                .listing()
                .newest(
                    TaskFilter.NONE
                        .of(TaskKind.PERSONAL)
                        .in(Set.of(TaskState.FINISHED))
                        .created(all.get(3).createdAt(), all.get(3).createdAt().plusMillis(1))
                        .withGlobalId(null),
                    null,
                    9,
                    alice))
        .extracting(Task::id)
        .containsExactly(all.get(3).id());
  }

  private void put(Task task, @Nullable Task before) {
    database()
        .inTransaction(
            () ->
                database()
                    .order(CLOCK)
                    .put(
                        TaskKey.of(task.number()),
                        before == null ? null : TaskKey.of(before.number()),
                        alice));
  }

  private List<String> titles() {
    return database().listing().inOrder(TaskFilter.NONE, null, 100, alice).stream()
        .map(task -> task.content().title())
        .toList();
  }
}
