package org.belfry.platform.request;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.belfry.platform.bean.Component;

/** Shows a request as the client sent it, where a trusted proxy says how that was. */
@Component
public class ForwardedRequests {
  private final ClientAddress clients;

  @Inject
  ForwardedRequests(ClientAddress clients) {
    this.clients = clients;
  }

  /** The same request, or one whose scheme and host are those that the client used. */
  public HttpServletRequest asSent(HttpServletRequest request) {
    return clients
        .outermost(request)
        .filter(hop -> hop.scheme().isPresent() || hop.authority().isPresent())
        .<HttpServletRequest>map(hop -> ForwardedRequest.of(request, hop))
        .orElse(request);
  }
}
