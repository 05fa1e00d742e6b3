package org.belfry.notifications.notification;

import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.persistence.Columns;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads notifications from rows. */
public final class NotificationRow implements RowMapper<Notification> {
  /** What a notification says, and how it stands. */
  public static final String CONTENT =
      """
      type, title, description, data, browser_uri, resource_uri, application, application_link_id,
      sender_id, entity, action, global_id, subject_title, subject_url, subject_icon_url,
      grouping_id, aggregate_key, metadata, status, pinned
      """;

  public static final String COLUMNS =
      CONTENT + ", user_id, id, public_id, read_at, created_at, updated_at, arrived_at\n";

  @Override
  public Notification map(ResultSet row, StatementContext context) throws SQLException {
    @Nullable String status = row.getString("status");
    return new Notification(
        row.getLong("id"),
        Columns.uuid(row, "public_id"),
        new UserId(row.getLong("user_id")),
        notice(row),
        status == null ? null : Progress.valueOf(status),
        row.getBoolean("pinned"),
        Columns.instantOrNull(row, "read_at"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "updated_at"),
        Columns.instant(row, "arrived_at"));
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        new Content(
            row.getString("type"),
            row.getString("title"),
            row.getString("description"),
            json(row.getString("data"))),
        new Links(row.getString("browser_uri"), row.getString("resource_uri")),
        new Origin(
            row.getString("application"),
            row.getString("application_link_id"),
            Columns.longOrNull(row, "sender_id"),
            row.getString("entity"),
            row.getString("action"),
            row.getString("global_id")),
        new Subject(
            row.getString("subject_title"),
            row.getString("subject_url"),
            row.getString("subject_icon_url"),
            row.getString("grouping_id"),
            row.getString("aggregate_key")),
        json(row.getString("metadata")));
  }

  private static @Nullable JsonObject json(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return JsonText.stored(text).asJsonObject();
  }
}
