package org.belfry.webhooks.endpoint;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** An endpoint answered 401 or 403 when it was asked. */
public final class EndpointUnauthorized extends Problem {
  EndpointUnauthorized(String url) {
    super(
        422,
        "endpointUnauthorized",
        "The endpoint " + url + " refuses the token.",
        "Send the token that the endpoint's server wants.",
        Map.of("url", url));
  }
}
