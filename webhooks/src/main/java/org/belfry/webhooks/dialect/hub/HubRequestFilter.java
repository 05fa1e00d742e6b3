package org.belfry.webhooks.dialect.hub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Tells {@link HubRequest} which request it is. */
@Dependent
public class HubRequestFilter implements ContainerRequestFilter {
  @Inject private HubRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    request.begin(context);
  }
}
