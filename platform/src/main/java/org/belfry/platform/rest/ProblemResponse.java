package org.belfry.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.belfry.platform.problem.EndsConnection;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.problem.RetryLater;
import org.belfry.platform.request.MethodNotAllowed;

/** Status and headers of the answer to a problem; a dialect adds the body in its own shape. */
public final class ProblemResponse {
  private static final String CHALLENGES =
      "Basic realm=\"Belfry\", charset=\"UTF-8\", Bearer realm=\"Belfry\"";

  private ProblemResponse() {}

  /**
   * @param problem from {@link Problems#of}
   */
  public static ResponseBuilder of(Problem problem) {
    ResponseBuilder answer = Response.status(problem.status());
    if (problem instanceof MethodNotAllowed refused) {
      answer.header(HttpHeaders.ALLOW, refused.allowed());
    }
    if (problem.status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGES);
    }
    if (problem instanceof EndsConnection) {
      answer.header("Connection", "close");
    }
    if (problem instanceof RetryLater later) {
      answer.header(HttpHeaders.RETRY_AFTER, later.retryAfter().toSeconds());
    }
    return answer;
  }
}
