package org.belfry.platform.request;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/** What each JAX-RS application needs to stand behind the checks of all requests. */
public class EdgeFeature implements Feature {
  @Override
  public boolean configure(FeatureContext context) {
    context.register(RefusalFilter.class);
    context.register(CachingFilter.class);
    return true;
  }
}
