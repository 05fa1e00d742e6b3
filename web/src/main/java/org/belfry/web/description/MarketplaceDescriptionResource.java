package org.belfry.web.description;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The description of the marketplace dialect. */
@Path(OpenApiDocument.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MarketplaceDescriptionResource {
  private static final OpenApiDocument DOCUMENT = OpenApiDocument.of("marketplace");

  @GET
  @PermitAll
  public Response describe(@Context Request request) {
    return DOCUMENT.answer(request);
  }
}
