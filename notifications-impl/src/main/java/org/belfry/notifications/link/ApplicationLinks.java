package org.belfry.notifications.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.json.JsonText;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The application links. */
@ApplicationScoped
public class ApplicationLinks {
  private static final String SELECT =
      """
      SELECT id, app_id, name, url, registration_url, action_url, registration, registered_at,
        pong_at, created_at
      FROM inbox_application_link
      """;

  private static final String ADD =
      """
      INSERT INTO inbox_application_link (
        id, app_id, name, url, registration_url, action_url, created_at)
      VALUES (:id, :appId, :name, :url, :registrationUrl, :actionUrl, :createdAt)
      """;

  private static final String CHANGE =
      """
      UPDATE inbox_application_link
      SET app_id = :appId, name = :name, url = :url, registration_url = :registrationUrl,
        action_url = :actionUrl
      WHERE id = :id
      """;

  private static final String REGISTER =
      """
      UPDATE inbox_application_link SET registration = :registration, registered_at = :now
      WHERE id = :id
      """;

  private static final String PONG =
      "UPDATE inbox_application_link SET pong_at = :now WHERE id = :id";

  private static final RowMapper<ApplicationLink> LINK = (row, context) -> link(row);

  @Inject private Jdbi jdbi;

  /** All of them, oldest first. */
  public List<ApplicationLink> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT + "ORDER BY created_at, id").map(LINK).list());
  }

  public Optional<ApplicationLink> find(UUID id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT + "WHERE id = :id").bind("id", id).map(LINK).findOne());
  }

  /** The oldest of a kind of application. */
  Optional<ApplicationLink> ofApplication(String appId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE app_id = :appId ORDER BY created_at, id")
                .bind("appId", appId)
                .map(LINK)
                .findFirst());
  }

  void add(ApplicationLink link) {
    store(ADD, link);
  }

  void change(ApplicationLink link) {
    store(CHANGE, link);
  }

  boolean remove(UUID id) {
    return jdbi.withHandle(
        handle -> handle.execute("DELETE FROM inbox_application_link WHERE id = ?", id) > 0);
  }

  void register(UUID id, JsonObject registration, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(REGISTER)
                .bind("id", id)
                .bind("registration", registration.toString())
                .bind("now", now)
                .execute());
  }

  void pong(UUID id, Instant now) {
    jdbi.useHandle(handle -> handle.createUpdate(PONG).bind("id", id).bind("now", now).execute());
  }

  private void store(String sql, ApplicationLink link) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("id", link.id())
                .bind("appId", link.appId())
                .bind("name", link.name())
                .bind("url", link.url())
                .bind("registrationUrl", link.registrationUrl())
                .bind("actionUrl", link.actionUrl())
                .bind("createdAt", link.createdAt())
                .execute());
  }

  private static ApplicationLink link(ResultSet row) throws SQLException {
    return new ApplicationLink(
        row.getObject("id", UUID.class),
        row.getString("app_id"),
        row.getString("name"),
        row.getString("url"),
        row.getString("registration_url"),
        row.getString("action_url"),
        json(row.getString("registration")),
        instant(row.getObject("registered_at", OffsetDateTime.class)),
        instant(row.getObject("pong_at", OffsetDateTime.class)),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable JsonObject json(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return JsonText.stored(text).asJsonObject();
  }
}
