package org.belfry.notifications.listing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.belfry.platform.persistence.Sql;

/** What the notifications of a list have in common. Immutable: every method makes another. */
public record Criteria(List<Sql> conditions) {
  public static final Criteria NONE = new Criteria(List.of());

  private static final Sql UNREAD = Sql.of("read_at IS NULL");

  public Criteria {
    conditions = List.copyOf(conditions);
  }

  public Criteria withIdIn(List<UUID> ids) {
    return with(Sql.anyOf("public_id", UUID.class, ids));
  }

  public Criteria withTypeIn(List<String> types) {
    return with(Sql.anyOf("type", String.class, types));
  }

  public Criteria unread() {
    return with(UNREAD);
  }

  /** Those whose moment is in a range, both ends included. */
  public Criteria within(SortOrder.Field field, Range range) {
    Criteria narrowed = this;
    if (range.from() != null) {
      narrowed = narrowed.with(Sql.of(field.column() + " >= ?", range.from()));
    }
    if (range.to() != null) {
      narrowed = narrowed.with(Sql.of(field.column() + " <= ?", range.to()));
    }
    return narrowed;
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** Whether all that is asked for is to be unread. */
  boolean isUnread() {
    return conditions.equals(List.of(UNREAD));
  }

  private Criteria with(Sql condition) {
    return new Criteria(Stream.concat(conditions.stream(), Stream.of(condition)).toList());
  }
}
