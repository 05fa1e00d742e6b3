package org.belfry.notifications.preference;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.belfry.notifications.mailbox.MailboxRemoval;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The users' quiet hours. */
@Component
public class QuietTimes {
  private static final String FIND =
      "SELECT starts, ends, zone FROM inbox_quiet_hours WHERE user_id = :user";

  private static final String REMOVE = "DELETE FROM inbox_quiet_hours WHERE user_id = :user";

  private static final String CHANGE =
      """
      UPDATE inbox_quiet_hours SET starts = :starts, ends = :ends, zone = :zone
      WHERE user_id = :user
      """;

  private static final String ADD =
      """
      INSERT INTO inbox_quiet_hours (user_id, starts, ends, zone)
      VALUES (:user, :starts, :ends, :zone)
      """;

  private static final String REMOVE_OF_USER = "DELETE FROM inbox_quiet_hours WHERE user_id = ?";

  private final Jdbi jdbi;

  @Inject
  public QuietTimes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Reads them from a row that has the columns {@code starts}, {@code ends} and {@code zone}. */
  public static @Nullable QuietHours read(ResultSet row) throws SQLException {
    @Nullable String zone = row.getString("zone");
    return zone == null
        ? null
        : new QuietHours(
            LocalTime.parse(row.getString("starts")),
            LocalTime.parse(row.getString("ends")),
            ZoneId.of(zone));
  }

  Optional<QuietHours> of(UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("user", user.value())
                .map((row, context) -> Optional.ofNullable(read(row)))
                .findOne()
                .flatMap(found -> found));
  }

  @Transactional
  public void set(QuietHours hours, UserId user) {
    if (execute(CHANGE, hours, user) == 0) {
      int unused = execute(ADD, hours, user);
    }
  }

  @Transactional
  public void remove(UserId user) {
    jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("user", user.value()).execute());
  }

  private int execute(String sql, QuietHours hours, UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("user", user.value())
                .bind("starts", hours.from().toString())
                .bind("ends", hours.to().toString())
                .bind("zone", hours.zone().getId())
                .execute());
  }

  void remove(@Observes @Priority(MailboxRemoval.AFTER_THE_MAILBOX) UserDeleted deleted) {
    jdbi.useHandle(handle -> handle.execute(REMOVE_OF_USER, deleted.user().value()));
  }
}
