package org.belfry.webhooks.receiver;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** Reads how a receiver is to answer from what a client sent. */
final class ReceiverDraft {
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
  private static final int UNPROCESSABLE = 422;

  private ReceiverDraft() {}

  static ReceiverAnswer answer(JsonObject draft) {
    return new ReceiverAnswer(
        status(draft.getOrDefault("status", JsonValue.NULL)),
        delay(draft.getOrDefault("delay", JsonValue.NULL)),
        never(draft.getOrDefault("never", JsonValue.NULL)));
  }

  private static int status(JsonValue value) {
    if (value == JsonValue.NULL) {
      return ReceiverAnswer.AT_ONCE.status();
    }
    if (value instanceof JsonNumber number
        && number.isIntegral()
        && number.doubleValue() >= 200
        && number.doubleValue() <= 599) {
      return number.intValue();
    }
    throw wrong("status", value, "a whole number from 200 to 599");
  }

  private static Duration delay(JsonValue value) {
    if (value == JsonValue.NULL) {
      return Duration.ZERO;
    }
    try {
      if (value instanceof JsonString text) {
        Duration delay = Duration.parse(text.getString());
        if (!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0) {
          return delay;
        }
      }
    } catch (DateTimeParseException notADuration) {
      throw wrong("delay", value, "an ISO 8601 duration of at most PT1M");
    }
    throw wrong("delay", value, "an ISO 8601 duration of at most PT1M");
  }

  private static boolean never(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE, NULL -> false;
      default -> throw wrong("never", value, "true or false");
    };
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
