package org.belfry.tasks.dialect.mywork;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.belfry.notifications.ActionOutcome;
import org.jspecify.annotations.Nullable;

/** What came of an action. */
@JsonbPropertyOrder({"successful", "resultUrl"})
public record TaskActionView(boolean successful, @Nullable String resultUrl) {
  static TaskActionView of(ActionOutcome outcome) {
    return new TaskActionView(outcome.successful(), outcome.resultUrl());
  }
}
