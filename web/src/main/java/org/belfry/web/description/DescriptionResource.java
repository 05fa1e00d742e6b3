package org.belfry.web.description;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The description of an API. Where it is, in what media types and for whom, its dialect says. */
public abstract class DescriptionResource {
  private final OpenApiDocument document;

  /**
   * @param document read once for all requests
   */
  DescriptionResource(OpenApiDocument document) {
    this.document = document;
  }

  @GET
  @PermitAll
  public Response describe(@Context Request request) {
    return document.answer(request);
  }
}
