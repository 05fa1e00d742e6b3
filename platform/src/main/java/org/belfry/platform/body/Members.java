package org.belfry.platform.body;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.text.NearestName;

/**
 * The members that an object may have, those of objects in it too.
 *
 * @param byName those of the value under each name; empty where anything may be
 */
record Members(Map<String, Optional<Members>> byName) {
  /** Those that JSON-B binds to the components of a record. */
  static Members of(Class<?> type) {
    Map<String, Optional<Members>> byName = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      byName.put(name(component), inside(component.getGenericType()));
    }
    return new Members(byName);
  }

  /** These, and those that others have more. */
  Members and(Members others) {
    Map<String, Optional<Members>> all = new LinkedHashMap<>(byName);
    others.byName.forEach(
        (name, inside) ->
            all.merge(name, inside, (mine, theirs) -> mine.flatMap(own -> theirs.map(own::and))));
    return new Members(all);
  }

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all members that are unknown
   */
  void check(JsonObject object) {
    Faults faults = new Faults();
    check(object, "", faults);
    faults.throwIfAny();
  }

  private void check(JsonObject object, String path, Faults faults) {
    object.forEach(
        (name, value) -> {
          Optional<Members> inside = byName.get(name);
          if (inside == null) {
            faults.add(
                () -> UnknownMember.at(path + name, NearestName.among(byName.keySet(), name)));
          } else {
            inside.ifPresent(members -> members.checkValue(value, path + name, faults));
          }
        });
  }

  private void checkValue(JsonValue value, String path, Faults faults) {
    if (value instanceof JsonObject object) {
      check(object, path + ".", faults);
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        checkValue(array.get(i), path + "[" + i + "]", faults);
      }
    }
  }

  private static String name(RecordComponent component) {
    return Optional.ofNullable(component.getAccessor().getAnnotation(JsonbProperty.class))
        .map(JsonbProperty::value)
        .filter(given -> !given.isEmpty())
        .orElseGet(component::getName);
  }

  private static Optional<Members> inside(Type type) {
    if (type instanceof Class<?> plain && plain.isRecord()) {
      return Optional.of(of(plain));
    }
    return type instanceof ParameterizedType list
            && list.getRawType() instanceof Class<?> raw
            && Collection.class.isAssignableFrom(raw)
        ? inside(list.getActualTypeArguments()[0])
        : Optional.empty();
  }
}
