package org.belfry.web.description;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the spark dialect. */
@Path(OpenApiDocument.PATH)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SparkDescriptionResource extends DescriptionResource {
  private static final OpenApiDocument DOCUMENT = OpenApiDocument.of("spark");

  public SparkDescriptionResource() {
    super(DOCUMENT);
  }
}
