package org.belfry.webhooks.dialect.hub;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.RootView;

/** The root of this dialect. */
@Path("/")
@RequestScoped
@RequiresApiKey
public class ApiResource {
  @Inject private HubRequest request;

  @GET
  @PermitAll
  @Produces({HubMediaType.HAL, HubMediaType.JSON})
  public RootView getApi() {
    return RootView.at(request.uris());
  }
}
