package org.belfry.notifications.dialect.spark;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.belfry.platform.json.JsonMembers;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** What every answer is in, and every request. */
public record Envelope(Answer d) {
  private static final String NAME = "D";

  /** An answer; what is null is left out. */
  @JsonbPropertyOrder({"results", "pagination", "success", "code", "message"})
  public record Answer(
      @Nullable List<?> results,
      @Nullable Pagination pagination,
      boolean success,
      @Nullable Integer code,
      @Nullable String message) {}

  static Envelope success() {
    return new Envelope(new Answer(null, null, true, null, null));
  }

  static Envelope results(List<?> results, @Nullable Pagination pagination) {
    return new Envelope(new Answer(results, pagination, true, null, null));
  }

  static Envelope failure(int code, String message) {
    return new Envelope(new Answer(null, null, false, code, message));
  }

  /** Reads what is inside that of a request. */
  static JsonMembers open(JsonValue body) {
    if (body instanceof JsonObject object && object.get(NAME) instanceof JsonObject inside) {
      return JsonMembers.of(inside);
    }
    throw InvalidField.missing(NAME);
  }
}
