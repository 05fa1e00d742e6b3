package org.belfry.notifications.dialect.inbox;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.rest.ProblemResponse;
import org.belfry.platform.rest.Problems;

/** Tells of whatever went wrong in the shape of this dialect. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = Problems.of(thrown);
    return ProblemResponse.of(problem)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ErrorView.of(problem))
        .build();
  }
}
