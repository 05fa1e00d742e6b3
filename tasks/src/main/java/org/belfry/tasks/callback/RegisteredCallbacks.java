package org.belfry.tasks.callback;

import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.task.Task;
import org.belfry.webhooks.Callback.Method;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All callbacks that are registered. */
@Component
public class RegisteredCallbacks {
  private static final String COLUMNS =
      "c.id, c.task_id, c.owner_id, c.event, c.url, c.method, c.format";

  private static final String SELECT =
      "SELECT " + COLUMNS + ", t.number FROM task_callback c JOIN task_task t ON t.id = c.task_id ";

  private static final String ONE = SELECT + "WHERE c.id = :id AND c.owner_id = :owner";

  private static final String OF_TASK =
      SELECT + "WHERE c.task_id = :task AND c.owner_id = :owner ORDER BY c.id";

  private static final String OF_TASKS =
      "SELECT "
          + COLUMNS
          + """
             FROM task_callback c
            WHERE c.task_id = ANY(:tasks) AND c.event = ANY(:events) ORDER BY c.id
            """;

  /** A range of one owner keeps PostgreSQL to the index on that, however few are theirs. */
  private static final String OF_OWNER =
      SELECT
          + """
            WHERE c.owner_id >= :owner AND c.owner_id <= :owner
            ORDER BY c.owner_id DESC, c.id DESC FETCH FIRST :limit ROWS ONLY
            """;

  private static final String ADD =
      """
      INSERT INTO task_callback (task_id, owner_id, event, url, method, format, created_at)
      VALUES (:task, :owner, :event, :url, :method, :format, :now)
      """;

  private static final String REMOVE =
      "DELETE FROM task_callback WHERE id = :id AND owner_id = :owner";

  private static final String REMOVE_OF = "DELETE FROM task_callback WHERE task_id = ANY(:tasks)";
  private static final String REMOVE_OF_OWNER = "DELETE FROM task_callback WHERE owner_id = ?";

  private final Jdbi jdbi;

  @Inject
  public RegisteredCallbacks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @throws CallbackNotRegistered if there is none, or it is somebody else's
   */
  public RegisteredCallback get(long id, UserId owner) {
    return find(id, owner).orElseThrow(() -> new CallbackNotRegistered(id));
  }

  /** All of a task, oldest first. */
  public List<RegisteredCallback> of(Task task) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_TASK)
                .bind("task", task.id())
                .bind("owner", task.owner().value())
                .map((row, context) -> callback(row, row.getLong(8)))
                .list());
  }

  /** The newest ones of a user, newest first. */
  public List<RegisteredCallback> newest(UserId owner, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_OWNER)
                .bind("owner", owner.value())
                .bind("limit", limit)
                .map((row, context) -> callback(row, row.getLong(8)))
                .list());
  }

  /**
   * Those of many tasks that wait for one of these events.
   *
   * @param tasks by id
   */
  List<RegisteredCallback> waiting(Map<UUID, Task> tasks, Collection<CallbackEvent> events) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_TASKS)
                .bindArray("tasks", UUID.class, tasks.keySet())
                .bindArray(
                    "events", String.class, events.stream().map(CallbackEvent::name).toList())
                .map((row, context) -> callback(row, number(row, tasks)))
                .list());
  }

  void add(CallbackTerms terms, Task task, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("task", task.id())
                .bind("owner", task.owner().value())
                .bind("event", terms.event().name())
                .bind("url", terms.url().toString())
                .bind("method", terms.method().name())
                .bind("format", terms.format() == null ? null : terms.format().name())
                .bind("now", now)
                .execute());
  }

  /**
   * @throws CallbackNotRegistered if there is none, or it is somebody else's
   */
  void remove(long id, UserId owner) {
    int removed =
        jdbi.withHandle(
            handle ->
                handle.createUpdate(REMOVE).bind("id", id).bind("owner", owner.value()).execute());
    if (removed == 0) {
      throw new CallbackNotRegistered(id);
    }
  }

  void removeOf(Collection<UUID> tasks) {
    jdbi.useHandle(
        handle -> handle.createUpdate(REMOVE_OF).bindArray("tasks", UUID.class, tasks).execute());
  }

  void removeOf(UserId owner) {
    jdbi.useHandle(handle -> handle.execute(REMOVE_OF_OWNER, owner.value()));
  }

  private Optional<RegisteredCallback> find(long id, UserId owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ONE)
                .bind("id", id)
                .bind("owner", owner.value())
                .map((row, context) -> callback(row, row.getLong(8)))
                .findOne());
  }

  private static long number(ResultSet row, Map<UUID, Task> tasks) throws SQLException {
    return Objects.requireNonNull(tasks.get(taskId(row))).number();
  }

  private static UUID taskId(ResultSet row) throws SQLException {
    return (UUID) row.getObject(2);
  }

  private static RegisteredCallback callback(ResultSet row, long taskNumber) throws SQLException {
    @Nullable String format = row.getString(7);
    return new RegisteredCallback(
        row.getLong(1),
        taskId(row),
        taskNumber,
        new UserId(row.getLong(3)),
        new CallbackTerms(
            CallbackEvent.valueOf(row.getString(4)),
            URI.create(row.getString(5)),
            Method.valueOf(row.getString(6)),
            format == null ? null : PayloadFormat.valueOf(format)));
  }
}
