package org.belfry.platform.body;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Puts the {@link BodyReader} before each resource method of an application that takes a body.
 * Others never read what was sent along.
 */
@Dependent
public class BodyFeature implements DynamicFeature {
  /** A property of an application: members that nobody asks for are refused, and not ignored. */
  public static final String STRICT = "org.belfry.body.strict";

  private static final String OURS = "org.belfry.";

  @Override
  public void configure(ResourceInfo method, FeatureContext context) {
    if (method.getResourceClass().getName().startsWith(OURS)) {
      boolean strict = Boolean.TRUE.equals(context.getConfiguration().getProperty(STRICT));
      ExpectedBody.of(method.getResourceMethod(), strict)
          .ifPresent(
              expected ->
                  context.register(new BodyReader(expected)).register(new JsonBodyInterceptor()));
    }
  }
}
