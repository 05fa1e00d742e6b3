package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.belfry.platform.persistence.Uuid7;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The log of attempts: append-only, a whole batch with one statement of one array a column. */
@Dependent
class AttemptLog {
  private static final String APPEND =
      """
      INSERT INTO hook_attempt (
        notification_id, id, endpoint_id, number, started_at, waited_ms, took_ms, outcome, status,
        cause, detail, answer)
      SELECT * FROM UNNEST(
        CAST(:notification AS UUID ARRAY), CAST(:id AS UUID ARRAY), CAST(:endpoint AS UUID ARRAY),
        CAST(:number AS INTEGER ARRAY), CAST(:startedAt AS TIMESTAMP(6) WITH TIME ZONE ARRAY),
        CAST(:waited AS BIGINT ARRAY), CAST(:took AS INTEGER ARRAY), CAST(:outcome AS VARCHAR ARRAY),
        CAST(:status AS INTEGER ARRAY), CAST(:cause AS VARCHAR ARRAY),
        CAST(:detail AS VARCHAR ARRAY), CAST(:answer AS VARCHAR ARRAY)) attempts
      """;

  private static final int MAX_DETAIL = 1000;

  private final Jdbi jdbi;

  @Inject
  AttemptLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void append(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          Update append = handle.createUpdate(APPEND);
          bind(append, "notification", UUID.class, attempts, attempt -> attempt.delivery().id());
          bind(append, "id", UUID.class, attempts, attempt -> Uuid7.at(attempt.startedAt()));
          bind(
              append,
              "endpoint",
              UUID.class,
              attempts,
              attempt -> attempt.delivery().recipient().id());
          bind(append, "number", Integer.class, attempts, Attempt::number);
          bind(append, "startedAt", Instant.class, attempts, Attempt::startedAt);
          bind(append, "waited", Long.class, attempts, Attempt::waitedMillis);
          bind(append, "took", Integer.class, attempts, Attempt::tookMillis);
          bind(append, "outcome", String.class, attempts, attempt -> attempt.outcome().code());
          bind(append, "status", Integer.class, attempts, attempt -> attempt.outcome().status());
          bind(append, "cause", String.class, attempts, attempt -> attempt.outcome().cause());
          bind(
              append,
              "detail",
              String.class,
              attempts,
              attempt -> storable(attempt.outcome().detail(), MAX_DETAIL));
          bind(
              append,
              "answer",
              String.class,
              attempts,
              attempt -> storable(attempt.outcome().answer(), Integer.MAX_VALUE));
          append.execute();
        });
  }

  private static <T> void bind(
      Update update,
      String name,
      Class<T> type,
      List<Attempt> attempts,
      Function<Attempt, @Nullable T> value) {
    update.bindArray(name, type, attempts.stream().map(value).toList());
  }

  /** PostgreSQL's texts cannot hold the character 0, which an endpoint may well send. */
  private static @Nullable String storable(@Nullable String text, int maxLength) {
    if (text == null) {
      return null;
    }
    String clean = text.replace('\0', '\uFFFD');
    return clean.length() > maxLength ? clean.substring(0, maxLength) : clean;
  }
}
