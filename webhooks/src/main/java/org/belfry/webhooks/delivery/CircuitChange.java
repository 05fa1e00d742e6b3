package org.belfry.webhooks.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An endpoint's circuit has opened or closed.
 *
 * @param failures in a row
 * @param openUntil empty if it is closed
 */
record CircuitChange(UUID endpoint, int failures, Optional<Instant> openUntil) {}
