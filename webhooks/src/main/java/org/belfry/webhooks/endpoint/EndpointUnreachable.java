package org.belfry.webhooks.endpoint;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** An endpoint did not answer when it was asked. */
public final class EndpointUnreachable extends Problem {
  EndpointUnreachable(String url, String reason) {
    super(
        422,
        "endpointUnreachable",
        "The endpoint " + url + " cannot be reached: " + reason,
        "Make the endpoint answer OPTIONS from the internet, or send another URL.",
        Map.of("url", url, "reason", reason));
  }
}
