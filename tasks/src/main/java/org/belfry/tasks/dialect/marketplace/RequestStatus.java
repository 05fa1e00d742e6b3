package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What became of a request, in each answer. */
final class RequestStatus {
  private static final int UNPROCESSABLE = 422;

  /** What this dialect calls the fields of a task. */
  private static final Map<String, String> NAMES =
      Map.of(
          "title", "customer_ref",
          "globalId", "customer_ref",
          "dueDate", "due_date",
          "input.code", "input.item_code",
          "input.content", "input.item_content");

  private RequestStatus() {}

  static JsonObject success(Response.Status status, URI url) {
    return builder(status.getStatusCode(), url).build();
  }

  static JsonObject failure(Problem problem, URI url) {
    JsonArrayBuilder errors = JSON.createArrayBuilder();
    List<Problem> all = problem.causes().isEmpty() ? List.of(problem) : problem.causes();
    all.forEach(one -> errors.add(error(one)));
    return builder(problem.status(), url).add("errors", errors).build();
  }

  private static JsonObjectBuilder builder(int status, URI url) {
    return JSON.createObjectBuilder()
        .add("id", UUID.randomUUID().toString())
        .add("valid", status < 400)
        .add("status_code", status)
        .add("status_text", text(status))
        .add("url", url.toString());
  }

  private static JsonObjectBuilder error(Problem problem) {
    JsonObjectBuilder error = JSON.createObjectBuilder();
    String message = problem.message() + " " + problem.remedy();
    if (problem.attributes().get("field") instanceof String field) {
      String name = NAMES.getOrDefault(field, field);
      error.add("field", name);
      message = message.replace(field, name);
    }
    return error.add("message", message);
  }

  private static String text(int status) {
    Response.@Nullable Status known = Response.Status.fromStatusCode(status);
    if (known != null) {
      return known.getReasonPhrase();
    }
    return status == UNPROCESSABLE ? "Unprocessable Content" : "Refused";
  }
}
