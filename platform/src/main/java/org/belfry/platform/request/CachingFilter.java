package org.belfry.platform.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Keeps answers out of caches unless their resource says otherwise: they are for one caller, and
 * some hold secrets. What has an entity tag may be kept by its caller, who has to ask each time.
 */
public class CachingFilter implements ContainerResponseFilter {
  private static final String NEVER = "no-store";
  private static final String ASK_EACH_TIME = "private, no-cache";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var headers = response.getHeaders();
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(
          HttpHeaders.CACHE_CONTROL, headers.containsKey(HttpHeaders.ETAG) ? ASK_EACH_TIME : NEVER);
    }
  }
}
