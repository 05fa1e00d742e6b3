package org.belfry.notifications.dialect.spark;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** Where a page is among all. */
@JsonbPropertyOrder({"totalRows", "pageSize", "totalPages", "currentPage"})
public record Pagination(long totalRows, int pageSize, long totalPages, int currentPage) {
  static Pagination of(long totalRows, PageRequest page) {
    int size = page.limit();
    return new Pagination(
        totalRows, size, size == 0 ? 0 : (totalRows + size - 1) / size, page.number());
  }
}
