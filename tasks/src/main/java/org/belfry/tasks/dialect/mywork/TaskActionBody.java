package org.belfry.tasks.dialect.mywork;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Objects;
import org.belfry.notifications.Action;
import org.belfry.platform.json.JsonBody;
import org.belfry.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * An action on a task.
 *
 * @param id a number, or a text with one
 */
public record TaskActionBody(
    @Nullable JsonValue id, @Nullable String qualifiedAction, @Nullable JsonObject metadata) {
  private static final int MAX_TEXT = 255;

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all that is missing
   */
  Action action() {
    Faults faults = new Faults();
    Action action =
        new Action(
            faults.required("id", JsonBody.idText(id), MAX_TEXT),
            faults.required("qualifiedAction", qualifiedAction, MAX_TEXT),
            Objects.requireNonNullElse(metadata, JsonObject.EMPTY_JSON_OBJECT));
    faults.throwIfAny();
    return action;
  }
}
