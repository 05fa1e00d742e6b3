package org.belfry.webhooks.callback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.webhooks.endpoint.CallbackServer;
import org.belfry.webhooks.endpoint.EndpointTable;

/** The endpoints of callbacks, made when the first one goes to a server. */
@Dependent
class CallbackEndpoints {
  private final EndpointTable table;
  private final CallbackSecrets secrets;

  @Inject
  CallbackEndpoints(EndpointTable table, CallbackSecrets secrets) {
    this.table = table;
    this.secrets = secrets;
  }

  /** Ids of the endpoints of these servers; those that are missing are made. */
  Map<CallbackServer, UUID> of(Set<CallbackServer> servers, Instant now) {
    Map<CallbackServer, UUID> known = table.ofCallbacks(servers);
    if (known.size() < servers.size()) {
      secrets.lock();
      known = table.ofCallbacks(servers);
      Set<CallbackServer> missing = new HashSet<>(servers);
      missing.removeAll(known.keySet());
      if (!missing.isEmpty()) {
        secrets.makeMissing(
            missing.stream().map(CallbackServer::ownerId).collect(Collectors.toSet()));
        known.putAll(table.addOfCallbacks(missing, now));
      }
    }
    return known;
  }
}
