package org.belfry.system.fuzz.described;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that an API's description says it can do.
 *
 * @param path below the root of its dialect, with its parameters in braces
 * @param mediaTypes that its body can have; none if it has no body
 * @param schema of its body, if the description has one
 * @param examples bodies that it takes
 * @param statuses that it answers with
 * @param open whether anybody may do it
 */
public record Operation(
    Dialect dialect,
    String method,
    String path,
    List<Parameter> parameters,
    List<String> mediaTypes,
    @Nullable JsonObject schema,
    List<JsonValue> examples,
    Set<Integer> statuses,
    boolean open) {

  /** The place of a parameter is path, query or header. */
  public record Parameter(String name, String place, JsonObject schema) {}

  public boolean hasBody() {
    return !mediaTypes.isEmpty();
  }

  public List<Parameter> parameters(String place) {
    return parameters.stream().filter(parameter -> parameter.place().equals(place)).toList();
  }

  /** Whether it takes whatever it gets: the demo's receivers of webhooks. */
  public boolean takesAnything() {
    return path.endsWith("/in");
  }

  @Override
  public String toString() {
    return method + " " + dialect.roots().get(0) + path;
  }
}
