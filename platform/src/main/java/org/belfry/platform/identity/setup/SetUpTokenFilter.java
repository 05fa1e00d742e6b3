package org.belfry.platform.identity.setup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Objects;

/** Refuses who has no open set-up link before the body is read. */
@Dependent
@SetUpToken
@Priority(Priorities.AUTHENTICATION)
public class SetUpTokenFilter implements ContainerRequestFilter {
  @Inject private FirstAdministrator firstAdministrator;

  @Override
  public void filter(ContainerRequestContext request) {
    firstAdministrator.check(
        Objects.toString(
            request.getUriInfo().getQueryParameters().getFirst(SetUpToken.PARAMETER), ""));
  }
}
