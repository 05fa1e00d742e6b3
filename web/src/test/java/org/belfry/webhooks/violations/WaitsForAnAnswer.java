package org.belfry.webhooks.violations;

import java.time.Duration;
import org.belfry.platform.outbound.Exchange;
import org.belfry.platform.outbound.OutboundClient;
import org.belfry.platform.outbound.OutboundRequest;

/** A class on which a server that never answers can have all threads wait. */
public class WaitsForAnAnswer {
  private final OutboundClient client;

  public WaitsForAnAnswer(OutboundClient client) {
    this.client = client;
  }

  public Exchange ask(OutboundRequest request) {
    return client.send(request, Duration.ofDays(1)).join();
  }
}
