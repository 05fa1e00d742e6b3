package org.belfry.webhooks.listing;

import java.util.List;
import org.belfry.platform.persistence.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * A list as two statements: one for a page of it, one for the number of all its items, which is
 * told only up to a limit. Counting further would cost the more the longer Belfry has been running.
 *
 * @param columns what a page's rows have
 * @param source FROM clause
 * @param scope which of the source's rows the caller may see in this list
 */
record Listing(String columns, String source, Sql scope, ListRequest request) {
  static final int MAX_COUNTED = 1_000;

  /** With one row more, which tells whether another page follows. */
  Sql page() {
    return Sql.of("SELECT " + columns + " ")
        .followedBy(rows())
        .followedBy(
            Sql.of(
                " ORDER BY " + request.order() + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                request.start(),
                request.limit() + 1));
  }

  Sql count() {
    return Sql.of("SELECT COUNT(*) FROM (SELECT 1 ")
        .followedBy(rows())
        .followedBy(
            Sql.of(
                " ORDER BY " + request.indexed() + " FETCH FIRST ? ROWS ONLY) counted",
                MAX_COUNTED + 1));
  }

  /** The number costs a statement only if the page does not show where the list ends. */
  <T> Page<T> fetch(Jdbi jdbi, RowMapper<T> mapper) {
    return jdbi.withHandle(
        handle -> {
          List<T> found = query(handle, page()).map(mapper).list();
          return showsEnd(found)
              ? page(request.start() + found.size(), found)
              : page(query(handle, count()).mapTo(Long.class).one(), found);
        });
  }

  private boolean showsEnd(List<?> found) {
    return found.size() <= request.limit() && (request.start() == 0 || !found.isEmpty());
  }

  private <T> Page<T> page(long count, List<T> found) {
    boolean more = found.size() > request.limit();
    List<T> items = more ? found.subList(0, request.limit()) : found;
    return count > MAX_COUNTED
        ? Page.uncounted(request.start(), request.limit(), more, items)
        : Page.counted(request.start(), request.limit(), count, items);
  }

  private Sql rows() {
    return Sql.of("FROM " + source + " WHERE ")
        .followedBy(Sql.allOf(List.of(scope, request.condition())));
  }

  private static Query query(Handle handle, Sql sql) {
    return sql.bind(handle.createQuery(sql.text()));
  }
}
