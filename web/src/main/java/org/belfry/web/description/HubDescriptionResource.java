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
import org.belfry.platform.rest.RequiresApiKey;

/** The description of the hub dialect, for applications that have an API key. */
@Path("apiDoc")
@RequestScoped
@RequiresApiKey
@Produces({MediaType.APPLICATION_JSON, "application/hal+json"})
public class HubDescriptionResource {
  private static final OpenApiDocument DOCUMENT = OpenApiDocument.of("hub");

  @GET
  @PermitAll
  public Response describe(@Context Request request) {
    return DOCUMENT.answer(request);
  }
}
