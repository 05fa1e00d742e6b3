package org.belfry.notifications.dialect.spark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belfry.notifications.listing.SortOrder;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;

/**
 * Which page of a list is asked for.
 *
 * @param number from 1
 */
record PageRequest(int limit, int number, Extent extent, SortOrder sort) {
  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 25;
  private static final int MAX_PAGE = 1_000_000;
  private static final String ORDER = "CreatedTimestamp";

  /** How much of the page is answered. */
  enum Extent {
    RESULTS,
    RESULTS_AND_PAGINATION,
    PAGINATION
  }

  /**
   * Reads the query of a request.
   *
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  static PageRequest of(QueryParameters query) {
    Faults faults = new Faults();
    PageRequest page =
        new PageRequest(
            number(query, "_limit", DEFAULT_LIMIT, 0, MAX_LIMIT, faults),
            number(query, "_page", 1, 1, MAX_PAGE, faults),
            choice(query, "_pagination", List.of("0", "1", "count"), faults)
                .map(index -> Extent.values()[index])
                .orElse(Extent.RESULTS),
            // A plus sign that is not percent-encoded is a blank in a query.
            choice(query, "_orderby", List.of("-" + ORDER, "+" + ORDER, ORDER, " " + ORDER), faults)
                .map(index -> new SortOrder(SortOrder.Field.CREATED_AT, index == 0))
                .orElse(SortOrder.NEWEST_FIRST));
    faults.throwIfAny();
    return page;
  }

  private static int number(
      QueryParameters query, String name, int absent, int least, int most, Faults faults) {
    Optional<String> text = query.first(name);
    try {
      int number = text.map(Integer::parseInt).orElse(absent);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Told below, like a number out of bounds.
    }
    faults.add(
        new InvalidField(
            "valueNotAllowed",
            name,
            text.orElse(""),
            String.format(Locale.ROOT, "is a number from %d to %d", least, most),
            "Send such a number, or leave it out."));
    return absent;
  }

  private static Optional<Integer> choice(
      QueryParameters query, String name, List<String> choices, Faults faults) {
    Optional<Integer> index = query.first(name).map(choices::indexOf);
    if (index.equals(Optional.of(-1))) {
      String allowed = String.join(", ", choices.subList(0, 3));
      faults.add(
          new InvalidField(
              "valueNotAllowed",
              name,
              query.first(name).orElse(""),
              "is one of " + allowed,
              "Send one of them, or leave it out."));
      return Optional.empty();
    }
    return index;
  }
}
