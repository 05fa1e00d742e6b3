package org.belfry.platform.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Throws the problem that a request came with, for the application to tell in its own shape. */
@PreMatching
public class RefusalFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    Refusal.of(request.getProperty(Refusal.ATTRIBUTE))
        .ifPresent(
            refusal -> {
              request.setRequestUri(refusal.asked(request.getUriInfo()));
              throw refusal.problem();
            });
  }
}
