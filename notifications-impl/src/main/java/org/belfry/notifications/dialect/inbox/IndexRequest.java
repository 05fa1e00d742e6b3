package org.belfry.notifications.dialect.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.belfry.notifications.listing.Criteria;
import org.belfry.notifications.listing.SortOrder;

/**
 * Which part of the index is asked for.
 *
 * @param page from 1
 */
record IndexRequest(int page, int limit, SortOrder sort, Criteria criteria) {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;
  private static final int MAX_LATEST = 1000;
  private static final int MAX_PAGE = 1_000_000;

  private static final Map<String, SortOrder.Field> FIELDS =
      Map.of(
          "id", SortOrder.Field.ID,
          "type", SortOrder.Field.TYPE,
          "read_at", SortOrder.Field.READ_AT,
          "created_at", SortOrder.Field.CREATED_AT,
          "updated_at", SortOrder.Field.UPDATED_AT);

  private static final List<String> MOMENTS = List.of("read_at", "created_at", "updated_at");

  /**
   * Reads the query of the index.
   *
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  static IndexRequest of(Map<String, List<String>> query) {
    IndexQuery parameters = new IndexQuery(query);
    IndexRequest request =
        new IndexRequest(
            parameters.number("page", 1, MAX_PAGE),
            parameters.number("limit", DEFAULT_LIMIT, MAX_LIMIT),
            sort(parameters),
            criteria(parameters));
    parameters.throwIfAnyFault();
    return request;
  }

  /** The limit of the latest notifications. */
  static int latest(Map<String, List<String>> query) {
    IndexQuery parameters = new IndexQuery(query);
    int limit = parameters.number("limit", DEFAULT_LIMIT, MAX_LATEST);
    parameters.throwIfAnyFault();
    return limit;
  }

  private static SortOrder sort(IndexQuery parameters) {
    return parameters
        .sort(FIELDS.keySet())
        .map(
            text ->
                text.startsWith("-")
                    ? new SortOrder(field(text.substring(1)), true)
                    : new SortOrder(field(text), false))
        .orElse(SortOrder.NEWEST_FIRST);
  }

  private static Criteria criteria(IndexQuery parameters) {
    Criteria criteria = parameters.ids().map(Criteria.NONE::withIdIn).orElse(Criteria.NONE);
    criteria = parameters.types().map(criteria::withTypeIn).orElse(criteria);
    if (parameters.isUnread()) {
      criteria = criteria.unread();
    }
    for (String moment : MOMENTS) {
      Criteria narrowed = criteria;
      criteria =
          parameters
              .range(moment)
              .map(range -> narrowed.within(field(moment), range))
              .orElse(narrowed);
    }
    return criteria;
  }

  private static SortOrder.Field field(String name) {
    return Objects.requireNonNull(FIELDS.get(name), name);
  }
}
