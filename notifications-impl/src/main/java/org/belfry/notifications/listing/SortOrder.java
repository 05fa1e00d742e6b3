package org.belfry.notifications.listing;

/**
 * The order of a list; notifications that are equal in it come in that of their numbers.
 *
 * @param descending the highest first
 */
public record SortOrder(Field field, boolean descending) {
  public static final SortOrder NEWEST_FIRST = new SortOrder(Field.CREATED_AT, true);

  /** What a list can be sorted by. */
  public enum Field {
    ID("public_id"),
    TYPE("type"),
    READ_AT("read_at"),
    CREATED_AT("created_at"),
    UPDATED_AT("updated_at");

    private final String column;

    Field(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /** As an index has it, so that none has to be sorted: what is null counts as the highest. */
  String sql() {
    return descending
        ? field.column() + " DESC NULLS FIRST, id DESC"
        : field.column() + " ASC NULLS LAST, id";
  }
}
