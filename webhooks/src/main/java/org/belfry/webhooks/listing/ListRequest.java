package org.belfry.webhooks.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.belfry.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of a list, checked.
 *
 * @param start index of the first item, from 0
 * @param limit how many items at most
 * @param condition which items
 * @param order ORDER BY clause
 * @param indexed the same, of the order in which an index has the rows
 */
record ListRequest(long start, int limit, Sql condition, String order, String indexed) {
  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 1000;

  /** Far beyond any list; it keeps the arithmetic of pages from overflowing. */
  private static final long MAX_START = 1L << 53;

  /**
   * @param parameters query parameters; those that no list knows are ignored
   * @param id column of the ids
   * @param common what all rows of the list have in common anyhow. The index of the first one is
   *     used, unless the request itself asks for one topic, say
   * @throws InvalidListing if one is at fault
   */
  static ListRequest of(
      Map<String, List<String>> parameters, Fields fields, String id, List<Lead> common) {
    List<Lead> leads = new ArrayList<>(common);
    List<Sql> conditions = new ArrayList<>();
    for (Field field : fields.all()) {
      List<String> values = alternatives(parameters, field.name());
      if (field.leads() && values.size() == 1) {
        leads.add(0, field.lead(values.get(0)));
      } else if (!values.isEmpty()) {
        conditions.add(Sql.anyOf(values, field::equal));
      }
    }
    for (int i = 0; i < leads.size(); i++) {
      conditions.add(i == 0 ? leads.get(i).range() : leads.get(i).equation());
    }
    String filter = text(parameters, Filter.PARAMETER);
    if (filter != null) {
      conditions.add(Filter.parse(filter, fields));
    }
    String part = text(parameters, "q");
    if (part != null) {
      conditions.add(Sql.anyOf(fields.searched().toList(), field -> field.contains(part)));
    }
    String lead = leads.isEmpty() ? null : leads.get(0).column();
    return new ListRequest(
        number(parameters, "start", 0, 0, MAX_START),
        (int) number(parameters, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT),
        Sql.allOf(conditions),
        Sort.parse(text(parameters, Sort.PARAMETER), fields, id, lead),
        Sort.parse(null, fields, id, lead));
  }

  private static @Nullable String text(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .findFirst()
        .orElse(null);
  }

  private static List<String> alternatives(Map<String, List<String>> parameters, String name) {
    List<String> texts = parameters.getOrDefault(name, List.of());
    List<String> values =
        texts.stream()
            .flatMap(text -> Arrays.stream(text.split("\\|", -1)))
            .map(String::strip)
            .filter(Predicate.not(String::isEmpty))
            .toList();
    if (values.isEmpty() && !texts.stream().allMatch(String::isBlank)) {
      throw InvalidListing.noValues(name, String.join("", texts));
    }
    return values;
  }

  private static long number(
      Map<String, List<String>> parameters, String name, long fallback, long min, long max) {
    String text = text(parameters, name);
    if (text == null) {
      return fallback;
    }
    long value;
    try {
      value = Long.parseLong(text);
    } catch (NumberFormatException wrong) {
      throw InvalidListing.notANumber(name, text);
    }
    if (value < min || value > max) {
      throw InvalidListing.outOfRange(name, value, min, max);
    }
    return value;
  }
}
