package org.belfry.webhooks.listing;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * A list as two statements: one for a page of it, one for the number of all its items.
 *
 * @param columns what a page's rows have
 * @param source FROM clause
 * @param scope which of the source's rows the caller may see in this list
 */
record Listing(String columns, String source, Sql scope, ListRequest request) {
  Sql page() {
    return Sql.of("SELECT " + columns + " ")
        .followedBy(rows())
        .followedBy(
            Sql.of(
                " ORDER BY " + request.order() + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                request.start(),
                request.limit()));
  }

  Sql count() {
    return Sql.of("SELECT COUNT(*) ").followedBy(rows());
  }

  <T> Page<T> fetch(Jdbi jdbi, RowMapper<T> mapper) {
    return jdbi.withHandle(
        handle ->
            new Page<>(
                request.start(),
                request.limit(),
                query(handle, count()).mapTo(Long.class).one(),
                query(handle, page()).map(mapper).list()));
  }

  private Sql rows() {
    return Sql.of("FROM " + source + " WHERE ")
        .followedBy(Sql.allOf(List.of(scope, request.condition())));
  }

  private static Query query(Handle handle, Sql sql) {
    Query query = handle.createQuery(sql.text());
    for (int i = 0; i < sql.values().size(); i++) {
      query.bind(i, sql.values().get(i));
    }
    return query;
  }
}
