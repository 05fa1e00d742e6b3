package org.belfry.notifications.preference;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What users mute. It changes only while their mailbox is locked, which knows how much it is. */
@OneForAll
public class Mutes {
  private static final String OF_USER =
      """
      SELECT id, type, grouping_id, created_at FROM inbox_mute
      WHERE user_id = :user ORDER BY created_at, id
      """;

  private static final String WHO =
      """
      SELECT DISTINCT user_id FROM inbox_mute
      WHERE user_id = ANY(:users) AND (type = :type OR grouping_id = :groupingId)
      """;

  private static final String ADD =
      """
      INSERT INTO inbox_mute (id, user_id, type, grouping_id, created_at)
      VALUES (:id, :user, :type, :groupingId, :createdAt)
      """;

  private static final String REMOVE = "DELETE FROM inbox_mute WHERE id = :id AND user_id = :user";

  private static final String COUNT =
      """
      UPDATE inbox_mailbox
      SET mutes = (SELECT COUNT(*) FROM inbox_mute u WHERE u.user_id = :user)
      WHERE user_id = :user
      """;

  private final Jdbi jdbi;

  @Inject
  public Mutes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Which of the users mute the type or the group. */
  public Set<Long> who(Collection<Long> users, String type, @Nullable String groupingId) {
    return Set.copyOf(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(WHO)
                    .bindArray("users", Long.class, users)
                    .bind("type", type)
                    .bind("groupingId", groupingId)
                    .mapTo(Long.class)
                    .list()));
  }

  List<Mute> of(UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_USER)
                .bind("user", user.value())
                .map(
                    (row, context) ->
                        new Mute(
                            row.getObject("id", UUID.class),
                            row.getString("type"),
                            row.getString("grouping_id"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list());
  }

  void add(Mute mute, UserId user) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(ADD)
              .bind("id", mute.id())
              .bind("user", user.value())
              .bind("type", mute.type())
              .bind("groupingId", mute.groupingId())
              .bind("createdAt", mute.createdAt())
              .execute();
          handle.createUpdate(COUNT).bind("user", user.value()).execute();
        });
  }

  /**
   * @return whether there was one
   */
  boolean remove(UUID id, UserId user) {
    return jdbi.withHandle(
        handle -> {
          int removed =
              handle.createUpdate(REMOVE).bind("id", id).bind("user", user.value()).execute();
          handle.createUpdate(COUNT).bind("user", user.value()).execute();
          return removed > 0;
        });
  }
}
