package org.belfry.webhooks.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.belfry.platform.persistence.Columns;
import org.belfry.platform.persistence.Sql;
import org.jdbi.v3.core.Jdbi;

/** Lists topics, which are shared by all. */
@ApplicationScoped
public class TopicListing {
  static final Fields FIELDS =
      Fields.of(
          Field.reference("_id", "id"),
          Field.searched("name", "name"),
          Field.searched("domain", "domain"),
          Field.moment("createdAt", "created_at"),
          Field.moment("updatedAt", "updated_at"));

  @Inject private Jdbi jdbi;

  /**
   * @param parameters query parameters of the request
   */
  public Page<ListedTopic> page(Map<String, List<String>> parameters) {
    return listing(parameters).fetch(jdbi, (row, context) -> topic(row));
  }

  static Listing listing(Map<String, List<String>> parameters) {
    return new Listing(
        "id, name, domain, created_at, updated_at",
        "hook_topic",
        Sql.TRUE,
        ListRequest.of(parameters, FIELDS, "id", List.of()));
  }

  private static ListedTopic topic(ResultSet row) throws SQLException {
    return new ListedTopic(
        Columns.uuid(row, "id"),
        row.getString("name"),
        row.getString("domain"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "updated_at"));
  }
}
