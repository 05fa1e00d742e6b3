package org.belfry.notifications.dialect.spark;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.rest.ProblemResponse;
import org.belfry.platform.rest.Problems;

/** Tells of whatever went wrong in the shape of this dialect. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
  /** What a token can do that can only read; whoever answers 405 has to tell (RFC 9110). */
  private static final String READING = "GET, HEAD, OPTIONS";

  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = Problems.of(thrown);
    ErrorCode error = ErrorCode.of(problem);
    ResponseBuilder answer = ProblemResponse.of(problem);
    if (error.equals(ErrorCode.READ_ONLY)) {
      answer.header(HttpHeaders.ALLOW, READING);
    }
    return answer
        .status(error.status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Envelope.failure(error.code(), message(problem)))
        .build();
  }

  /** Everything that was wrong, and how to mend it. */
  private static String message(Problem problem) {
    Stream<Problem> all =
        problem.causes().isEmpty() ? Stream.of(problem) : problem.causes().stream();
    return all.map(one -> one.message() + " " + one.remedy()).collect(Collectors.joining(" "));
  }
}
