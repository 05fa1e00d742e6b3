package org.belfry.notifications.dialect.mywork;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.belfry.notifications.ActionOutcome;
import org.jspecify.annotations.Nullable;

/** What came of an action. */
@JsonbPropertyOrder({"successful", "resultUrl"})
public record ActionView(boolean successful, @Nullable String resultUrl) {
  static ActionView of(ActionOutcome outcome) {
    return new ActionView(outcome.successful(), outcome.resultUrl());
  }
}
