package org.belfry.platform.rest.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Identification;
import org.belfry.platform.rest.ratelimit.RateLimit;

/**
 * Lets a request through to one resource method if its rule allows. It comes before the server's
 * own check of roles, whose refusals would not say what is missing.
 */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {
  private final AccessRule rule;
  private final RateLimit rateLimit;
  private final SiteCheck sites;

  AccessFilter(AccessRule rule, RateLimit rateLimit, SiteCheck sites) {
    this.rule = rule;
    this.rateLimit = rateLimit;
    this.sites = sites;
  }

  /** In a servlet container a request's properties are its attributes. */
  @Override
  public void filter(ContainerRequestContext request) {
    Identification identification =
        Identification.of(request.getProperty(Identification.ATTRIBUTE));
    sites.check(request);
    rule.check(identification);
    Caller caller = identification.caller();
    if (caller != null) {
      rateLimit.count(caller);
      request.setSecurityContext(new CallerSecurity(caller, request.getSecurityContext()));
    }
  }
}
