package org.belfry.webhooks.listing;

import java.util.function.Supplier;
import org.belfry.platform.persistence.Sql;

/**
 * A field that a list can be sorted, filtered and perhaps searched by.
 *
 * @param name as requests call it
 * @param column as the list's statement calls it
 * @param searched whether {@code q} looks into it
 * @param leads whether there is an index on it and the id
 */
record Field(String name, String column, FieldType type, boolean searched, boolean leads) {
  static Field searched(String name, String column) {
    return new Field(name, column, new FieldType.Text(), true, false);
  }

  static Field choice(String name, String column, FieldType.Choice choice) {
    return new Field(name, column, choice, false, false);
  }

  static Field reference(String name, String column) {
    return new Field(name, column, new FieldType.Reference(), false, false);
  }

  /** A reference with an index on it and the id. */
  static Field leading(String name, String column) {
    return new Field(name, column, new FieldType.Reference(), false, true);
  }

  static Field moment(String name, String column) {
    return new Field(name, column, new FieldType.Moment(), false, false);
  }

  Sql equal(String text) {
    return compare(Comparison.EQUAL, text);
  }

  /**
   * @param text an id, or a URI that ends in one
   */
  Lead lead(String text) {
    return checked(text, () -> new Lead(column, FieldType.Reference.id(text)));
  }

  /** Like {@link #equal}, but {@code *} in a text stands for any text. */
  Sql like(String text) {
    return type instanceof FieldType.Text && text.contains("*")
        ? checked(text, () -> FieldType.Text.matches(column, text))
        : equal(text);
  }

  Sql contains(String part) {
    return checked(part, () -> FieldType.Text.contains(column, part));
  }

  /**
   * @throws InvalidListing if the text is no value of this field, or its values have no order
   */
  Sql compare(Comparison comparison, String text) {
    if (comparison != Comparison.EQUAL && !type.isOrdered()) {
      throw InvalidListing.unordered(this);
    }
    return checked(text, () -> type.compare(column, comparison, text));
  }

  private <T> T checked(String text, Supplier<T> condition) {
    try {
      return condition.get();
    } catch (IllegalArgumentException wrong) {
      throw InvalidListing.wrongValue(this, text);
    }
  }
}
