package org.belfry.web.edge;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.problem.RetryLater;
import org.belfry.platform.request.MethodNotAllowed;
import org.belfry.platform.request.Refusal;

/** Has a refusal told by the dialect that owns the address, in its own shape. */
final class Refusals {
  /** Who answers where no dialect does, with problem details (RFC 9457). */
  static final String ERROR = "/problem";

  private Refusals() {}

  static void tell(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    tell(new Refusal(problem, request.getRequestURI()), request, response);
  }

  static void tell(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute(Refusal.ATTRIBUTE, refusal);
    Optional<String> root = Dialects.root(request.getContextPath(), refusal.path());
    request
        .getRequestDispatcher(root.map(path -> path + "/").orElse(ERROR))
        .forward(new PlainRequest(request), response);
  }

  /** Tells it with problem details (RFC 9457), without anybody's help. */
  static void print(Problem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    // Caches may keep 404, 405 and others without being told (RFC 9110, 15.1).
    response.setHeader("Cache-Control", "no-store");
    if (problem instanceof MethodNotAllowed refused) {
      response.setHeader("Allow", refused.allowed());
    }
    if (problem instanceof RetryLater later) {
      response.setHeader("Retry-After", String.valueOf(later.retryAfter().toSeconds()));
    }
    try (JsonWriter writer = JSON.createWriter(response.getOutputStream())) {
      writer.writeObject(
          JSON.createObjectBuilder()
              .add("type", "urn:belfry:problem:" + problem.type())
              .add("title", ServerError.title(problem.status()))
              .add("status", problem.status())
              .add("detail", problem.message())
              .add("remedy", problem.remedy())
              .build());
    }
  }
}
