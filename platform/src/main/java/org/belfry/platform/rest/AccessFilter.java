package org.belfry.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.belfry.platform.identity.Identification;

/** Lets a request through to one resource method if its rule allows. */
@Priority(Priorities.AUTHORIZATION)
final class AccessFilter implements ContainerRequestFilter {
  private final AccessRule rule;

  AccessFilter(AccessRule rule) {
    this.rule = rule;
  }

  /** In a servlet container a request's properties are its attributes. */
  @Override
  public void filter(ContainerRequestContext request) {
    rule.check(Identification.of(request.getProperty(Identification.ATTRIBUTE)));
  }
}
