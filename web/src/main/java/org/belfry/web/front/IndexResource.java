package org.belfry.web.front;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.platform.version.Version;

/** The root of the native API: what there is, and which version. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {
  @Inject private PublicLinks links;
  @Inject private Version version;

  @GET
  @PermitAll
  public IndexView index() {
    return IndexView.at(links.root(), version);
  }
}
