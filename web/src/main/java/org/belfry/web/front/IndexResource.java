package org.belfry.web.front;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.belfry.platform.rest.PublicUrl;
import org.belfry.platform.version.Version;

/** The root of the native API: what there is, and which version. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {
  @Inject private PublicUrl publicUrl;
  @Inject private Version version;

  @GET
  @PermitAll
  public IndexView index(@Context UriInfo uri) {
    return IndexView.at(publicUrl.root(uri), version);
  }
}
