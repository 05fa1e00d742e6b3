package org.belfry.webhooks.violations;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Makes an address that may be unknown to whoever asked. */
public class MakesAbsoluteUris {
  public URI of(UriInfo uri, String name) {
    return uri.getAbsolutePathBuilder().path(name).build();
  }
}
