package org.belfry.notifications.preference;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.notifications.mailbox.MailboxRemoval;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Columns;
import org.jdbi.v3.core.Jdbi;

/** What users mute. It changes only while their mailbox is locked, which knows how much it is. */
@Component
public class Mutes {
  private static final String OF_USER =
      """
      SELECT id, type, grouping_id, created_at FROM inbox_mute
      WHERE user_id = :user ORDER BY created_at, id
      """;

  private static final String OF_USERS =
      """
      SELECT user_id, id, type, grouping_id, created_at FROM inbox_mute
      WHERE user_id = ANY(:users) AND (type = ANY(:types) OR grouping_id = ANY(:groups))
      """;

  private static final String ADD =
      """
      INSERT INTO inbox_mute (id, user_id, type, grouping_id, created_at)
      VALUES (:id, :user, :type, :groupingId, :createdAt)
      """;

  private static final String REMOVE = "DELETE FROM inbox_mute WHERE id = :id AND user_id = :user";

  private static final String COUNT = "SELECT COUNT(*) FROM inbox_mute WHERE user_id = :user";

  private static final String REMOVE_OF_USER = "DELETE FROM inbox_mute WHERE user_id = ?";

  private final Jdbi jdbi;

  @Inject
  public Mutes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What the users mute of these types and groups. */
  public Map<Long, List<Mute>> of(
      Collection<Long> users, Collection<String> types, Collection<String> groups) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_USERS)
                .bindArray("users", Long.class, users)
                .bindArray("types", String.class, types)
                .bindArray("groups", String.class, groups)
                .map((row, context) -> Map.entry(row.getLong("user_id"), mute(row)))
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  List<Mute> of(UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_USER)
                .bind("user", user.value())
                .map((row, context) -> mute(row))
                .list());
  }

  void add(Mute mute, UserId user) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("id", mute.id())
                .bind("user", user.value())
                .bind("type", mute.type())
                .bind("groupingId", mute.groupingId())
                .bind("createdAt", mute.createdAt())
                .execute());
  }

  /**
   * @return whether there was one
   */
  boolean remove(UUID id, UserId user) {
    return jdbi.withHandle(
            handle ->
                handle.createUpdate(REMOVE).bind("id", id).bind("user", user.value()).execute())
        > 0;
  }

  int count(UserId user) {
    return jdbi.withHandle(
        handle -> handle.createQuery(COUNT).bind("user", user.value()).mapTo(Integer.class).one());
  }

  private static Mute mute(ResultSet row) throws SQLException {
    return new Mute(
        Columns.uuid(row, "id"),
        row.getString("type"),
        row.getString("grouping_id"),
        Columns.instant(row, "created_at"));
  }

  void remove(@Observes @Priority(MailboxRemoval.AFTER_THE_MAILBOX) UserDeleted deleted) {
    jdbi.useHandle(handle -> handle.execute(REMOVE_OF_USER, deleted.user().value()));
  }
}
