package org.belfry.webhooks.delivery;

import java.util.Optional;

/** An attempt that has ended, and what that did to the endpoint's circuit. */
record EndedAttempt(Attempt attempt, Optional<CircuitChange> change) {}
