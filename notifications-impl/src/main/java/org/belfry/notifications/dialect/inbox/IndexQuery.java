package org.belfry.notifications.dialect.inbox;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.belfry.notifications.listing.Range;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.rest.ResourceId;

/** Reads query parameters; all faults of them are told at once. */
final class IndexQuery {
  private static final String READ_AT = "read_at";
  private static final String UNREAD = "null";
  private static final int MAX = 4096;

  private final Map<String, List<String>> parameters;
  private final Faults faults = new Faults();

  IndexQuery(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  void throwIfAnyFault() {
    faults.throwIfAny();
  }

  /** A number from 1. */
  int number(String name, int absent, int most) {
    Optional<String> text = first(name);
    try {
      int number = text.map(Integer::parseInt).orElse(absent);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Told below, like a number out of bounds.
    }
    refuse(name, text.orElse(""), "is a number from 1 to " + most);
    return absent;
  }

  /** One of the fields, perhaps with a minus sign before it. */
  Optional<String> sort(Collection<String> fields) {
    Optional<String> text = first("sort");
    if (text.isPresent() && !fields.contains(text.get().replaceFirst("^-", ""))) {
      String all = String.join(", ", new TreeSet<>(fields));
      refuse("sort", text.get(), "is one of " + all + ", with or without a minus sign before it");
      return Optional.empty();
    }
    return text;
  }

  Optional<List<UUID>> ids() {
    return first("id").map(text -> Arrays.stream(text.split(",")).map(this::id).toList());
  }

  Optional<List<String>> types() {
    return first("type").map(text -> List.of(faults.limited("type", text, MAX).split(",")));
  }

  boolean isUnread() {
    return first(READ_AT).equals(Optional.of(UNREAD));
  }

  /** From one moment to another. */
  Optional<Range> range(String name) {
    Optional<String> text = first(name).filter(value -> !value.equals(UNREAD));
    try {
      return text.map(Moments::range);
    } catch (DateTimeException unreadable) {
      refuse(
          name,
          text.orElse(""),
          "is a range such as 2022-04-01..2022-04-28T13:25:12+0000, of which either end may be"
              + " left out");
      return Optional.empty();
    }
  }

  private UUID id(String text) {
    Optional<UUID> id = ResourceId.in(text);
    if (id.isEmpty()) {
      refuse("id", text, "lists ids of notifications, separated by commas");
    }
    return id.orElse(new UUID(0, 0));
  }

  private Optional<String> first(String name) {
    return Optional.ofNullable(parameters.get(name))
        .flatMap(values -> values.stream().findFirst())
        .filter(text -> !text.isBlank());
  }

  private void refuse(String name, String text, String rule) {
    faults.add(
        new InvalidField(
            "valueNotAllowed", name, text, rule, "Send such a value, or leave it out."));
  }
}
