package org.belfry.webhooks.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.outbound.AwaitedExchanges;
import org.belfry.platform.outbound.Exchange;
import org.belfry.platform.outbound.InvalidTargetUrl;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.outbound.TargetUrl;
import org.belfry.platform.rest.PublicUrl;

/**
 * Asks an endpoint whether it takes what would be pushed to it, as CloudEvents' HTTP webhooks have
 * it. Call it outside any transaction: the endpoint may take its time.
 */
@ApplicationScoped
public class EndpointHandshake {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  @Inject private AwaitedExchanges exchanges;
  @Inject private PublicUrl publicUrl;

  /**
   * Asks the endpoint. Any answer but 401 and 403 will do: many servers know no OPTIONS.
   *
   * @param caller on whose behalf
   * @throws EndpointUnauthorized if it refuses the token
   * @throws EndpointUnreachable if it does not answer, or Belfry must not ask it
   * @throws InvalidTargetUrl if the URL is none that Belfry sends to
   * @throws org.belfry.platform.outbound.TooManyExchanges if too many wait for answers already
   */
  public void check(String url, String token, Caller caller) {
    OutboundRequest request =
        OutboundRequest.withoutBody(
            "OPTIONS",
            TargetUrl.of(url),
            Map.of("WebHook-Request-Origin", origin(), "Authorization", "Bearer " + token));
    Exchange exchange = exchanges.send(request, DEADLINE, caller.userName());
    if (exchange instanceof Exchange.Answered answered) {
      if (answered.status() == UNAUTHORIZED || answered.status() == FORBIDDEN) {
        throw new EndpointUnauthorized(url);
      }
    } else if (exchange instanceof Exchange.Refused refused) {
      throw new EndpointUnreachable(
          url, caller.isAdministrator() ? refused.particulars() : refused.reason());
    } else if (exchange instanceof Exchange.TimedOut timedOut) {
      throw new EndpointUnreachable(url, timedOut.reason());
    } else if (exchange instanceof Exchange.Failed failed) {
      throw new EndpointUnreachable(url, failed.reason());
    }
  }

  /** The host that asks, by the name under which its users know it. */
  private String origin() {
    return URI.create(publicUrl.root()).getHost();
  }
}
