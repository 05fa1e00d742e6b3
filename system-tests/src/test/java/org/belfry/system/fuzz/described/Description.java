package org.belfry.system.fuzz.described;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;

/**
 * What a Belfry says of its APIs.
 *
 * @param references find what a schema of a dialect refers to
 */
public record Description(
    List<Operation> operations, Map<Dialect, UnaryOperator<JsonObject>> references) {

  public static Description of(Belfry belfry) {
    List<Operation> operations = new ArrayList<>();
    Map<Dialect, UnaryOperator<JsonObject>> references = new EnumMap<>(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      Answer document =
          Http.at(belfry.url()).with("API-Key", "demo-key").get(dialect.description()).expect(200);
      if (dialect == Dialect.MYWORK) {
        operations.addAll(Wadl.operations(document.text()));
        references.put(dialect, UnaryOperator.identity());
      } else {
        OpenApi api = new OpenApi(dialect, document.json());
        operations.addAll(api.operations());
        references.put(dialect, api::resolve);
      }
    }
    return new Description(List.copyOf(operations), references);
  }
}
