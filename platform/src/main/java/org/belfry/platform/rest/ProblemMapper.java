package org.belfry.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import org.belfry.platform.problem.Problem;

/** Answers with {@code application/problem+json} (RFC 9457) in the native API. */
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  @Context private UriInfo uri;
  @Inject private PublicLinks links;

  @Override
  public Response toResponse(Throwable thrown) {
    return response(thrown, links.self(uri));
  }

  static Response response(Throwable thrown, URI asked) {
    Problem problem = Problems.of(thrown);
    return ProblemResponse.of(problem)
        .type(PROBLEM_JSON)
        .entity(ProblemView.of(problem, asked.getRawPath()))
        .build();
  }
}
