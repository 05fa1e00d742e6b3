package org.belfry.platform.rest.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.belfry.platform.rest.ratelimit.RateLimit;

/**
 * Puts the check of its annotations before each resource method of an application: {@code
 * RequiresScope} or {@code @PermitAll}, {@code @RolesAllowed}, {@link RequiresApiKey}. A method
 * without a rule stops the deployment, so none is open by oversight.
 */
@Dependent
public class AccessFeature implements DynamicFeature {
  private static final String OURS = "org.belfry.";

  @Inject private RateLimit rateLimit;
  @Inject private SiteCheck sites;

  /** What JAX-RS adds by itself, OPTIONS and the WADL, only describes the API and stays open. */
  @Override
  public void configure(ResourceInfo method, FeatureContext context) {
    if (method.getResourceClass().getName().startsWith(OURS)) {
      context.register(
          new AccessFilter(
              AccessRule.of(method.getResourceClass(), method.getResourceMethod()),
              rateLimit,
              sites));
    }
  }
}
