package org.belfry.notifications.dialect.mywork;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.belfry.notifications.Action;
import org.belfry.platform.json.JsonBody;
import org.belfry.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * An action on a notification.
 *
 * @param id a number, or a text with one
 */
public record ActionBody(
    @Nullable JsonValue id, @Nullable String qualifiedAction, @Nullable JsonObject metadata) {

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all that is missing
   */
  Action action() {
    Faults faults = new Faults();
    Action action =
        new Action(
            faults.required("id", JsonBody.idText(id), 255),
            faults.required("qualifiedAction", qualifiedAction, 255),
            Optional.ofNullable(metadata).orElse(JsonObject.EMPTY_JSON_OBJECT));
    faults.throwIfAny();
    return action;
  }
}
