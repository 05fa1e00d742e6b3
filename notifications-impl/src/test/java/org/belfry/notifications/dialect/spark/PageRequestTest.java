package org.belfry.notifications.dialect.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belfry.notifications.dialect.spark.PageRequest.Extent;
import org.belfry.notifications.listing.SortOrder;
import org.junit.jupiter.api.Test;

class PageRequestTest {
  @Test
  void withoutParametersItIsTheFirstTenNewestFirst() {
    assertThat(request(Map.of()))
        .isEqualTo(new PageRequest(10, 1, Extent.RESULTS, SortOrder.NEWEST_FIRST));
  }

  @Test
  void parametersSayOtherwise() {
    assertThat(
            request(
                Map.of(
                    "_limit",
                    "0",
                    "_page",
                    "7",
                    "_pagination",
                    "count",
                    "_orderby",
                    "+CreatedTimestamp")))
        .isEqualTo(
            new PageRequest(
                0, 7, Extent.PAGINATION, new SortOrder(SortOrder.Field.CREATED_AT, false)));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(
            () ->
                request(Map.of("_limit", "26", "_page", "0", "_pagination", "2", "_orderby", "Id")))
        .hasMessageContaining("4 faults");
  }

  @Test
  void pagesAreCountedUpwards() {
    assertThat(Pagination.of(21, request(Map.of()))).isEqualTo(new Pagination(21, 10, 3, 1));
    assertThat(Pagination.of(0, request(Map.of()))).isEqualTo(new Pagination(0, 10, 0, 1));
    assertThat(Pagination.of(5, request(Map.of("_limit", "0"))))
        .isEqualTo(new Pagination(5, 0, 0, 1));
  }

  private static PageRequest request(Map<String, String> parameters) {
    return PageRequest.of(
        new QueryParameters(
            parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())))));
  }
}
