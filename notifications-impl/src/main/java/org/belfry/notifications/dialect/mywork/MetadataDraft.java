package org.belfry.notifications.dialect.mywork;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.belfry.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Metadata to be added to notifications.
 *
 * @param condition pairs that their metadata contain
 */
public record MetadataDraft(
    @Nullable String globalId, @Nullable JsonObject condition, @Nullable JsonObject metadata) {

  /**
   * @throws org.belfry.platform.problem.Problem 422 if it is missing
   */
  String requiredGlobalId() {
    Faults faults = new Faults();
    String id = faults.required("globalId", globalId, 255);
    faults.throwIfAny();
    return id;
  }

  JsonObject conditionOrNone() {
    return Optional.ofNullable(condition).orElse(JsonObject.EMPTY_JSON_OBJECT);
  }

  JsonObject metadataOrNone() {
    return Optional.ofNullable(metadata).orElse(JsonObject.EMPTY_JSON_OBJECT);
  }
}
