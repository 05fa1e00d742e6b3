package org.belfry.webhooks.delivery.completion;

import java.util.Optional;
import org.belfry.webhooks.delivery.limit.CircuitChange;
import org.belfry.webhooks.queue.Attempt;

/** An attempt that has ended, and what that did to the endpoint's circuit. */
public record EndedAttempt(Attempt attempt, Optional<CircuitChange> change) {}
