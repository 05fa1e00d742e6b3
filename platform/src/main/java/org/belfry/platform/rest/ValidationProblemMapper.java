package org.belfry.platform.rest;

import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Renders what Bean Validation refuses like any other problem; without it the server's own mapper,
 * which is nearer to that exception, would answer.
 */
public class ValidationProblemMapper implements ExceptionMapper<ValidationException> {
  @Context private UriInfo uri;
  @Inject private PublicLinks links;

  @Override
  public Response toResponse(ValidationException thrown) {
    return ProblemMapper.response(thrown, links.self(uri));
  }
}
