package org.belfry.webhooks.receiver;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.belfry.platform.json.JsonMembers;
import org.belfry.platform.problem.Problem;

/** Reads how a receiver is to answer from what a client sent. */
final class ReceiverDraft {
  private static final String DELAY = "delay";
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
  private static final int UNPROCESSABLE = 422;

  private ReceiverDraft() {}

  static ReceiverAnswer answer(JsonObject draft) {
    JsonMembers members = JsonMembers.of(draft, ReceiverDraft::wrong);
    ReceiverAnswer answer =
        new ReceiverAnswer(
            members.number("status", 200, 599).orElse(ReceiverAnswer.AT_ONCE.status()),
            delay(members),
            members.flag("never").orElse(false));
    members.faults().throwIfAny();
    return answer;
  }

  private static Duration delay(JsonMembers members) {
    Optional<Duration> delay = duration(members.value(DELAY));
    if (delay.isEmpty() && members.has(DELAY)) {
      members.refuse(DELAY, "an ISO 8601 duration of at most PT1M");
    }
    return delay.orElse(Duration.ZERO);
  }

  private static Optional<Duration> duration(JsonValue value) {
    try {
      return value instanceof JsonString text
          ? Optional.of(Duration.parse(text.getString()))
              .filter(delay -> !delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0)
          : Optional.empty();
    } catch (DateTimeParseException notADuration) {
      return Optional.empty();
    }
  }

  private static Problem wrong(String field, JsonValue value, String rule) {
    return new Problem(
        UNPROCESSABLE,
        "receiverAnswerInvalid",
        "The value " + value + " of " + field + " is not " + rule + ".",
        "Give " + rule + ", or leave it out.",
        Map.of("field", field, "value", value.toString()));
  }
}
