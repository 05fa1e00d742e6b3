package org.belfry.webhooks.listing;

import java.util.List;
import java.util.stream.Stream;

/** The fields of one list, in the order in which a request is told of them. */
record Fields(List<Field> all) {
  static Fields of(Field... fields) {
    return new Fields(List.of(fields));
  }

  /**
   * @param parameter where the request names it
   * @throws InvalidListing if there is none of that name
   */
  Field named(String name, String parameter) {
    return all.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidListing.unknownField(
                    parameter, name, all.stream().map(Field::name).toList()));
  }

  Stream<Field> searched() {
    return all.stream().filter(Field::searched);
  }
}
