package org.belfry.web.description;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the native API. */
@Path(OpenApiDocument.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NativeDescriptionResource extends DescriptionResource {
  private static final OpenApiDocument DOCUMENT = OpenApiDocument.of("native");

  public NativeDescriptionResource() {
    super(DOCUMENT);
  }
}
