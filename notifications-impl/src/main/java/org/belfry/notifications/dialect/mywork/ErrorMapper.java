package org.belfry.notifications.dialect.mywork;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.rest.ProblemResponse;
import org.belfry.platform.rest.Problems;

/** Tells of whatever went wrong in the shape of this dialect, which has no 422. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final int UNPROCESSABLE = 422;
  private static final int BAD_REQUEST = 400;

  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = Problems.of(thrown);
    return ProblemResponse.of(problem)
        .status(problem.status() == UNPROCESSABLE ? BAD_REQUEST : problem.status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ErrorView.of(problem))
        .build();
  }
}
