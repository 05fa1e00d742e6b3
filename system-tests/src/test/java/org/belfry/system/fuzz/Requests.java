package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.belfry.system.fuzz.described.Description;
import org.belfry.system.fuzz.described.Dialect;
import org.belfry.system.fuzz.described.Operation;
import org.belfry.system.fuzz.described.Operation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests: one that an operation would do, and then something is wrong with most of them.
 */
final class Requests {
  private static final List<Who> MOSTLY =
      List.of(
          Who.OWNER,
          Who.OWNER,
          Who.OWNER,
          Who.OWNER,
          Who.OWNER,
          Who.OWNER,
          Who.OWNER,
          Who.OWNER,
          Who.ADMINISTRATOR,
          Who.ADMINISTRATOR,
          Who.READER,
          Who.WRITER,
          Who.IDX,
          Who.OTHER,
          Who.NOBODY,
          Who.STRANGER);

  private final List<Operation> operations;
  private final Map<Dialect, UnaryOperator<JsonObject>> references;
  private final String host;

  Requests(Description description, String host) {
    this.operations = description.operations();
    this.references = description.references();
    this.host = host;
  }

  Request make(int index, Cast cast, Chance chance) {
    Operation operation = chance.pick(operations);
    Samples samples =
        new Samples(
            references.getOrDefault(operation.dialect(), UnaryOperator.identity()), cast, chance);
    Who who = chance.pick(MOSTLY);
    Draft draft = new Draft(operation, target(operation, samples, cast, chance));
    draft.header("Host", host);
    @Nullable String authorization = cast.authorization(who);
    if (authorization != null) {
      draft.header("Authorization", authorization);
    }
    if (operation.dialect() == Dialect.HUB && !chance.oneIn(25)) {
      draft.header("API-Key", "demo-key");
    }
    if (operation.hasBody()) {
      body(draft, samples, chance);
    }
    spoil(draft, chance);
    return draft.request(index, who);
  }

  private static void spoil(Draft draft, Chance chance) {
    if (draft.operation().hasBody() && chance.oneIn(3)) {
      TextFaults fault = chance.pick(TextFaults.ALL);
      fault.apply(draft.fault(fault.name()), chance);
    }
    if (chance.oneIn(4)) {
      TargetFaults.query(draft, chance);
    }
    if (chance.oneIn(4)) {
      HeadFaults.apply(draft, chance);
    }
    if (chance.oneIn(8)) {
      TargetFaults.path(draft, chance);
    }
    if (chance.oneIn(8)) {
      FrameFaults fault = chance.pick(FrameFaults.ALL);
      fault.apply(draft.fault(fault.name()), chance);
    }
  }

  private static void body(Draft draft, Samples samples, Chance chance) {
    JsonValue value = samples.body(draft.operation());
    BodyFaults faults = new BodyFaults(chance);
    for (int more = chance.below(5) - 2; more > 0; more--) {
      value = faults.mutated(value);
      draft.fault("another body");
    }
    String mediaType =
        chance.pick(draft.operation().mediaTypes()).replace("*/*", "application/json");
    draft.header("Content-Type", mediaType);
    draft.body(
        (mediaType.contains("xml") ? BodyFaults.xml(value) : BodyFaults.text(value))
            .getBytes(UTF_8));
  }

  private String target(Operation operation, Samples samples, Cast cast, Chance chance) {
    String path = operation.path();
    for (Parameter parameter : operation.parameters("path")) {
      String place = "{" + parameter.name() + "}";
      path = path.replace(place, value(operation, place, cast, chance));
    }
    StringBuilder target =
        new StringBuilder(chance.pick(operation.dialect().roots()))
            .append(path.equals("/") ? "" : path);
    char separator = '?';
    for (Parameter parameter : operation.parameters("query")) {
      if (chance.oneIn(4)) {
        String value =
            chance.oneIn(2)
                ? chance.pick(Strange.TEXTS)
                : samples.of(parameter.schema()).toString().replace("\"", "");
        target.append(separator).append(parameter.name()).append('=').append(encoded(value));
        separator = '&';
      }
    }
    return target.toString();
  }

  private static String value(Operation operation, String place, Cast cast, Chance chance) {
    String collection = operation.path().substring(0, operation.path().indexOf("/" + place));
    List<String> known = cast.known(operation.dialect() + collection);
    return known.isEmpty() || chance.oneIn(5)
        ? nonempty(encoded(chance.pick(Strange.TEXTS)))
        : chance.pick(known);
  }

  private static String nonempty(String segment) {
    return segment.isEmpty() ? "%20" : segment;
  }

  private static String encoded(String text) {
    String encoded = URLEncoder.encode(text, UTF_8).replace("+", "%20");
    return encoded.length() > 4000 ? encoded.substring(0, 3999) : encoded;
  }
}
