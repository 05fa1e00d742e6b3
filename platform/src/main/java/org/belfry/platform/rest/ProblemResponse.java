package org.belfry.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.belfry.platform.problem.EndsConnection;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.problem.RetryLater;

/** Status and headers of the answer to a problem; a dialect adds the body in its own shape. */
public final class ProblemResponse {
  private static final String CHALLENGES =
      "Basic realm=\"Belfry\", charset=\"UTF-8\", Bearer realm=\"Belfry\"";

  private ProblemResponse() {}

  /**
   * @param problem from {@link Problems#of}
   * @param thrown what it was made of, which may know headers: {@code Allow} with 405
   */
  public static ResponseBuilder of(Problem problem, Throwable thrown) {
    ResponseBuilder answer = Response.status(problem.status());
    if (thrown instanceof WebApplicationException e) {
      String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
      answer.header(HttpHeaders.ALLOW, allow);
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
