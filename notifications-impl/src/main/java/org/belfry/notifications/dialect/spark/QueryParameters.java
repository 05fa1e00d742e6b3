package org.belfry.notifications.dialect.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query of a request. */
record QueryParameters(Map<String, List<String>> all) {
  Optional<String> first(String name) {
    return Optional.ofNullable(all.get(name)).flatMap(values -> values.stream().findFirst());
  }
}
