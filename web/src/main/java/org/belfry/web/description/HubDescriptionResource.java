package org.belfry.web.description;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.belfry.platform.rest.access.RequiresApiKey;

/** The description of the hub dialect, for applications that have an API key. */
@Path("apiDoc")
@RequestScoped
@RequiresApiKey
@Produces({MediaType.APPLICATION_JSON, "application/hal+json"})
public class HubDescriptionResource extends DescriptionResource {
  private static final OpenApiDocument DOCUMENT = OpenApiDocument.of("hub");

  public HubDescriptionResource() {
    super(DOCUMENT);
  }
}
