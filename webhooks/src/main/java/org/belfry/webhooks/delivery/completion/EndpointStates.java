package org.belfry.webhooks.delivery.completion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.delivery.limit.CircuitChange;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.belfry.webhooks.queue.EndpointLanes;
import org.belfry.webhooks.queue.EndpointLanes.CircuitState;
import org.belfry.webhooks.subscription.upkeep.EndpointFindings;

/** What deliveries find out about endpoints, written only when it changes. */
@Dependent
public class EndpointStates {
  private final EndpointLanes lanes;
  private final EndpointFindings findings;

  @Inject
  public EndpointStates(EndpointLanes lanes, EndpointFindings findings) {
    this.lanes = lanes;
    this.findings = findings;
  }

  /** Endpoints that refuse their tokens: their queues wait until somebody mends them. */
  void unauthenticated(Collection<Recipient> recipients, Instant now) {
    if (!recipients.isEmpty()) {
      findings.refused(park(recipients, now), now);
    }
  }

  /** Endpoints that want nothing any more. */
  void gone(Collection<Recipient> recipients, Instant now) {
    if (!recipients.isEmpty()) {
      findings.gone(park(recipients, now), now);
    }
  }

  private List<UUID> park(Collection<Recipient> recipients, Instant now) {
    List<UUID> ids = recipients.stream().map(Recipient::id).toList();
    findings.lock(ids);
    lanes.parkUnchanged(recipients, now);
    return ids;
  }

  /** In an order that all nodes keep, so that they cannot lock each other out. */
  void circuits(Collection<CircuitChange> changes) {
    lanes.circuits(
        changes.stream()
            .map(
                change ->
                    new CircuitState(
                        change.endpoint(), change.failures(), change.openUntil().orElse(null)))
            .sorted(Comparator.comparing(CircuitState::endpoint))
            .toList());
  }
}
