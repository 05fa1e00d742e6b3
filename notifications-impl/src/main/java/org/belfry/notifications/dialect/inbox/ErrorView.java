package org.belfry.notifications.dialect.inbox;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.platform.problem.Problem;

/**
 * What went wrong with a request.
 *
 * @param id of this error alone
 * @param details each thing that was wrong, and how to mend it
 */
@JsonbPropertyOrder({"type", "message", "id", "details"})
public record ErrorView(String type, String message, String id, List<String> details) {
  /** In the words of this dialect's document. */
  private static final String NOT_FOUND = "Required model was not found.";

  static ErrorView of(Problem problem) {
    Stream<Problem> all =
        problem.causes().isEmpty() ? Stream.of(problem) : problem.causes().stream();
    return new ErrorView(
        type(problem.status()),
        problem instanceof NoSuchNotification ? NOT_FOUND : problem.message(),
        id(problem),
        all.map(one -> one.message() + " " + one.remedy()).toList());
  }

  /** What was logged has an id already. */
  private static String id(Problem problem) {
    return problem.status() == 500
        ? String.valueOf(problem.attributes().get("id"))
        : UUID.randomUUID().toString();
  }

  private static String type(int status) {
    return switch (status) {
      case 400 -> "BadRequest";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "NotFound";
      case 405 -> "MethodNotAllowed";
      case 406 -> "NotAcceptable";
      case 409 -> "Conflict";
      case 413 -> "PayloadTooLarge";
      case 415 -> "UnsupportedMediaType";
      case 422 -> "UnprocessableEntity";
      case 429 -> "TooManyRequests";
      default -> status < 500 ? "BadRequest" : "InternalServerError";
    };
  }
}
