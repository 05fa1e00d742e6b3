package org.belfry.tasks.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.task.Databases;
import org.belfry.tasks.task.Happening;
import org.belfry.tasks.task.Happenings;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TasksDatabase;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.Callback.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackDispatchTest {
  private static final Instant NOW = Instant.parse("2040-01-01T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final UserId ACME = new UserId(1);
  private static final TasksDatabase DATABASE = Databases.h2();
  private static final URI URL = URI.create("https://shop.example/in");

  private final RegisteredCallbacks callbacks = new RegisteredCallbacks(DATABASE.jdbi());
  private final List<Callback> sent = new ArrayList<>();
  private final CallbackDispatch dispatch =
      new CallbackDispatch(callbacks, new State(), sent::addAll, CLOCK);

  @ParameterizedTest
  @CsvSource({
    "http://example.com, http://example.com?payload=%7B%20%22%2B%22%7D",
    "http://example.com/a?b=c%20d, http://example.com/a?b=c%20d&payload=%7B%20%22%2B%22%7D",
    "http://example.com/a#top, http://example.com/a?payload=%7B%20%22%2B%22%7D"
  })
  void aPayloadIsOneMoreParameter(URI url, URI expected) {
    assertThat(CallbackDispatch.withPayload(url, "{ \"+\"}")).isEqualTo(expected);
  }

  @Test
  void whoWaitsForAnEventIsToldHowTheTaskIsSince() {
    Task task = task(CallbackEvent.TASK_TIMEDOUT, CallbackEvent.TASK_COMPLETED);

    dispatch.send(new Happenings(List.of(timeout(task))));

    assertThat(sent)
        .extracting(Callback::reference, Callback::body)
        .containsExactly(tuple("task/" + task.number(), "TASK_TIMEDOUT: timed_out"));
  }

  @Test
  void hundredsAreFoundByOneStatement() {
    List<Happening> timeouts =
        IntStream.range(0, 300).mapToObj(i -> timeout(task(CallbackEvent.TASK_TIMEDOUT))).toList();

    int statements = DATABASE.statementsOf(() -> dispatch.send(new Happenings(timeouts)));

    assertThat(statements).isEqualTo(1);
    assertThat(sent).extracting(Callback::reference).hasSize(300).doesNotHaveDuplicates();
  }

  private Task task(CallbackEvent... waitedFor) {
    TaskSpec spec = TaskSpec.of(TaskContent.of("Write an article"));
    return DATABASE.inTransaction(
        () -> {
          Task task = DATABASE.creation(CLOCK).create(TaskKind.CUSTOMER, spec, ACME);
          for (CallbackEvent event : waitedFor) {
            callbacks.add(new CallbackTerms(event, URL, Method.POST, null), task, NOW);
          }
          return task;
        });
  }

  private static Happening timeout(Task task) {
    Task over = task.after(Move.TIME_OUT, NOW);
    return new Happening(over, Move.TIME_OUT.event(over));
  }

  /** Says of a task nothing but its state. */
  private static final class State implements CallbackPayload {
    @Override
    public String print(RegisteredCallback callback, Task task, PayloadFormat format) {
      return callback.terms().event() + ": " + task.state().code();
    }

    @Override
    public String mediaType(PayloadFormat format) {
      return "text/plain";
    }
  }
}
