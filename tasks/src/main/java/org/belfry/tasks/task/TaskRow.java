package org.belfry.tasks.task;

import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.json.JsonText;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.TaskSpec.Order;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads tasks from rows. */
public final class TaskRow implements RowMapper<Task> {
  /** In this order, as they are read by their places. */
  public static final String COLUMNS =
      """
      number, id, kind, owner_id, notification_id, state, title, notes, application,
      application_link_id, entity, global_id, item_title, item_url, item_icon_url, metadata,
      template, input, result, requires_approval, due_date, max_duration, estimate_s, logged_s,
      reminders, escalation_user_id, escalation_s, escalation_user, position, created_at, updated_at
      """;

  @Override
  public Task map(ResultSet row, StatementContext context) throws SQLException {
    return new Task(
        row.getLong(1),
        (UUID) row.getObject(2),
        kind(row.getString(3)),
        new UserId(row.getLong(4)),
        (UUID) row.getObject(5),
        state(row.getString(6)),
        new TaskSpec(content(row), terms(row), alarms(row), order(row)),
        WorkItems.read(row.getString(19)),
        Duration.ofSeconds(row.getLong(24)),
        row.getLong(29),
        moment(row, 30),
        moment(row, 31));
  }

  private static TaskContent content(ResultSet row) throws SQLException {
    return new TaskContent(
        row.getString(7),
        row.getString(8),
        new TaskContent.Source(
            row.getString(9), row.getString(10), row.getString(11), row.getString(12)),
        new TaskContent.Item(row.getString(13), row.getString(14), row.getString(15)),
        json(row.getString(16)));
  }

  private static TaskTerms terms(ResultSet row) throws SQLException {
    @Nullable Timestamp dueDate = row.getTimestamp(21);
    @Nullable String maxDuration = row.getString(22);
    return new TaskTerms(
        dueDate == null ? null : dueDate.toInstant(),
        maxDuration == null ? null : new TimeSpan(maxDuration),
        seconds(row, 23),
        row.getBoolean(20));
  }

  private static Alarms alarms(ResultSet row) throws SQLException {
    @Nullable String reminders = row.getString(25);
    long escalatesTo = row.getLong(26);
    @Nullable Escalation escalation =
        row.wasNull()
            ? null
            : new Escalation(
                new UserId(escalatesTo), row.getString(28), Duration.ofSeconds(row.getLong(27)));
    return reminders == null && escalation == null
        ? Alarms.NONE
        : new Alarms(durations(reminders), escalation);
  }

  private static Order order(ResultSet row) throws SQLException {
    return new Order(row.getString(17), WorkItems.read(row.getString(18)));
  }

  private static List<Duration> durations(@Nullable String text) {
    return text == null ? List.of() : Arrays.stream(text.split(",")).map(Duration::parse).toList();
  }

  private static @Nullable Duration seconds(ResultSet row, int column) throws SQLException {
    long seconds = row.getLong(column);
    return row.wasNull() ? null : Duration.ofSeconds(seconds);
  }

  /**
   * Not by the typed {@code getObject}: servers' wrappers of results look that up by reflection.
   */
  private static Instant moment(ResultSet row, int column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  private static TaskKind kind(String code) {
    return code.equals(TaskKind.PERSONAL.code()) ? TaskKind.PERSONAL : TaskKind.CUSTOMER;
  }

  private static TaskState state(String code) {
    for (TaskState state : TaskState.values()) {
      if (state.code().equals(code)) {
        return state;
      }
    }
    throw new IllegalStateException("no state of a task: " + code);
  }

  private static @Nullable JsonObject json(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return JsonText.stored(text).asJsonObject();
  }
}
