package org.belfry.tasks.task;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskState;
import org.jdbi.v3.core.Jdbi;

/**
 * All tasks. What a method locks stays locked until the end of the transaction. Whoever changes a
 * task, its deadlines or its entries locks it first.
 */
@Component
public class Tasks {
  private static final String SELECT = "SELECT " + TaskRow.COLUMNS + " FROM task_task ";
  private static final String OF_OWNER = SELECT + "WHERE owner_id = :owner ";
  private static final String BY_KEY = OF_OWNER + "AND %s = :key";
  private static final String BY_GLOBAL_ID = OF_OWNER + "AND global_id = :key ORDER BY number DESC";
  private static final String ANYBODYS = SELECT + "WHERE number = :key";
  private static final String FREE = SELECT + "WHERE id = ANY(:ids) FOR UPDATE SKIP LOCKED";
  private static final String LOCK = " FOR UPDATE";

  private static final String LATCH = "SELECT id FROM task_latch WHERE id = :id FOR UPDATE";
  private static final int LATCHES = 8;

  private static final String ADD =
      """
      INSERT INTO task_task (
        id, kind, owner_id, notification_id, state, title, notes, application, application_link_id,
        entity, global_id, item_title, item_url, item_icon_url, metadata, template, input, result,
        requires_approval, due_date, max_duration, estimate_s, logged_s, reminders,
        escalation_user_id, escalation_user, escalation_s, position, created_at, updated_at)
      VALUES (
        :id, :kind, :owner, CAST(:notification AS UUID), :state, :title, :notes, :application,
        :applicationLink, :entity, :globalId, :itemTitle, :itemUrl, :itemIconUrl, :metadata,
        :template, :input, :result, :requiresApproval,
        CAST(:dueDate AS TIMESTAMP(6) WITH TIME ZONE), :maxDuration, :estimate, :logged, :reminders,
        :escalationUser, :escalationName, :escalation, :position, :createdAt, :updatedAt)
      """;

  private static final String SAVE =
      """
      UPDATE task_task SET
        state = :state, title = :title, notes = :notes, application = :application,
        application_link_id = :applicationLink, entity = :entity, global_id = :globalId,
        item_title = :itemTitle, item_url = :itemUrl, item_icon_url = :itemIconUrl,
        metadata = :metadata, template = :template, input = :input, result = :result,
        requires_approval = :requiresApproval,
        due_date = CAST(:dueDate AS TIMESTAMP(6) WITH TIME ZONE), max_duration = :maxDuration,
        estimate_s = :estimate, logged_s = :logged, reminders = :reminders,
        escalation_user_id = :escalationUser, escalation_user = :escalationName,
        escalation_s = :escalation, position = :position, updated_at = :updatedAt
      WHERE id = :id
      """;

  private static final String MOVE =
      "UPDATE task_task SET state = :state, updated_at = :now WHERE id = ANY(:ids)";

  private static final String REMOVE = "DELETE FROM task_task WHERE id = :id";
  private static final String REMOVE_OF_OWNER = "DELETE FROM task_task WHERE owner_id = ?";

  private static final String ESCALATE_NO_MORE =
      """
      UPDATE task_task SET escalation_user_id = NULL, escalation_user = NULL, escalation_s = NULL
      WHERE escalation_user_id = ?
      """;

  private static final String PLACE = "UPDATE task_task SET position = :position WHERE id = :task";

  private static final String MAKE_ROOM =
      "UPDATE task_task SET position = position + :room"
          + " WHERE owner_id = :owner AND position >= :position";

  private final Jdbi jdbi;

  @Inject
  public Tasks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @throws NoSuchTask if there is none, or it is somebody else's
   */
  public Task get(TaskKey key, UserId owner) {
    return find(key, owner).orElseThrow(() -> new NoSuchTask(key));
  }

  /** The same where there may be none. */
  public Optional<Task> find(TaskKey key, UserId owner) {
    return find(BY_KEY, key, owner);
  }

  /**
   * The task, which nobody else changes until the end of the transaction.
   *
   * @throws NoSuchTask if there is none, or it is somebody else's
   */
  public Task lock(TaskKey key, UserId owner) {
    return lockIfThere(key, owner).orElseThrow(() -> new NoSuchTask(key));
  }

  /** The same where there may be none. */
  public Optional<Task> lockIfThere(TaskKey key, UserId owner) {
    return find(BY_KEY + LOCK, key, owner);
  }

  /**
   * Anybody's task, for those who work for others.
   *
   * @throws NoSuchTask if there is none
   */
  public Task lockForWorker(long number) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(ANYBODYS + LOCK)
                    .bind("key", number)
                    .map(new TaskRow())
                    .findOne())
        .orElseThrow(() -> new NoSuchTask(number));
  }

  /** Those that their application knows by this id, newest first. */
  public List<Task> withGlobalId(String globalId, UserId owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BY_GLOBAL_ID)
                .bind("owner", owner.value())
                .bind("key", globalId)
                .map(new TaskRow())
                .list());
  }

  /** Those of these that nobody else is changing, locked; in no order. */
  public List<Task> lockFree(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(FREE).bindArray("ids", UUID.class, ids).map(new TaskRow()).list());
  }

  /** Lets nobody else make a task that there may be one of for this owner, until the end. */
  public void latch(UserId owner) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LATCH)
                .bind("id", Math.floorMod(owner.value(), LATCHES))
                .mapTo(Integer.class)
                .one());
  }

  /** Adds one, and gives it with its number. */
  public Task add(Task task) {
    jdbi.useHandle(handle -> TaskColumns.bind(handle.createUpdate(ADD), task).execute());
    return get(TaskKey.of(task.id()), task.owner());
  }

  /** Writes down how a locked one is now. */
  public void save(Task task) {
    jdbi.useHandle(handle -> TaskColumns.bind(handle.createUpdate(SAVE), task).execute());
  }

  /** Moves locked ones, in one statement. */
  public void move(Collection<UUID> ids, TaskState state, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(MOVE)
                .bind("state", state.code())
                .bind("now", now)
                .bindArray("ids", UUID.class, ids)
                .execute());
  }

  public void remove(Task task) {
    jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("id", task.id()).execute());
  }

  private Optional<Task> find(String sql, TaskKey key, UserId owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql.formatted(key.column()))
                .bind("owner", owner.value())
                .bind("key", key.value())
                .map(new TaskRow())
                .findOne());
  }

  /** Removes all of an owner's, and lets nobody's escalate to them any more. */
  public void remove(UserId owner) {
    jdbi.useHandle(
        handle -> {
          handle.execute(REMOVE_OF_OWNER, owner.value());
          handle.execute(ESCALATE_NO_MORE, owner.value());
        });
  }

  /** Puts a locked one to a place in its owner's list. */
  public void place(Task task, long position) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(PLACE)
                .bind("task", task.id())
                .bind("position", position)
                .execute());
  }

  /** Moves one, and all below it in its owner's list, down by {@code room}. */
  public void moveDown(Task from, long room) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(MAKE_ROOM)
                .bind("room", room)
                .bind("owner", from.owner().value())
                .bind("position", from.position())
                .execute());
  }
}
