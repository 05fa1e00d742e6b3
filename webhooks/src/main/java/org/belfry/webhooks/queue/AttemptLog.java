package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.platform.persistence.Uuid7;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * The log of attempts that did not deliver: append-only, a whole batch with one statement of one
 * array a column.
 */
@Dependent
public class AttemptLog {
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
  public AttemptLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void append(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          Update append = handle.createUpdate(APPEND);
          new RowArrays<>(append, attempts)
              .bind("notification", UUID.class, attempt -> attempt.delivery().id())
              .bind("id", UUID.class, attempt -> Uuid7.at(attempt.startedAt()))
              .bind("endpoint", UUID.class, attempt -> attempt.delivery().recipient().id())
              .bind("number", Integer.class, Attempt::number)
              .bind("startedAt", Instant.class, Attempt::startedAt)
              .bind("waited", Long.class, Attempt::waitedMillis)
              .bind("took", Integer.class, Attempt::tookMillis)
              .bind("outcome", String.class, attempt -> attempt.outcome().code())
              .bind("status", Integer.class, attempt -> attempt.outcome().status())
              .bind("cause", String.class, attempt -> attempt.outcome().cause())
              .bindText("detail", MAX_DETAIL, attempt -> attempt.outcome().detail())
              .bindText("answer", Integer.MAX_VALUE, attempt -> attempt.outcome().answer());
          append.execute();
        });
  }
}
