package org.belfry.webhooks.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the parameter {@code sortBy} into the order of a list. */
final class Sort {
  static final String PARAMETER = "sortBy";

  private Sort() {}

  /**
   * Rows that are equal in all fields come in the order of their ids, so that pages neither repeat
   * nor skip one.
   *
   * @param text fields separated by commas, {@code -} in front for descending; null: by id
   * @param id column of the ids, which is oldest first
   * @param lead column that has one value only, and comes before the id in an index; may be null
   */
  static String parse(@Nullable String text, Fields fields, String id, @Nullable String lead) {
    if (text == null) {
      return indexed(id, lead, "");
    }
    List<String> keys = new ArrayList<>();
    boolean descending = false;
    for (String part : text.split(",", -1)) {
      String name = part.strip();
      descending = name.startsWith("-");
      // A "+" in front, allowed for symmetry, arrives as a space.
      name = descending || name.startsWith("+") ? name.substring(1) : name;
      if (name.isEmpty()) {
        throw InvalidListing.malformedSort(text);
      }
      String column = fields.named(name, PARAMETER).column();
      if (keys.isEmpty() && column.equals(id)) {
        return indexed(id, lead, descending ? " DESC" : "");
      }
      keys.add(column + (descending ? " DESC" : ""));
    }
    keys.add(id + (descending ? " DESC" : ""));
    return String.join(", ", keys);
  }

  private static String indexed(String id, @Nullable String lead, String direction) {
    return (lead == null ? "" : lead + direction + ", ") + id + direction;
  }
}
