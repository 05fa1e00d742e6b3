package org.belfry.webhooks.delivery.limit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An endpoint's circuit has opened or closed.
 *
 * @param limiter that knows of it; by the time that others do, its endpoint may have another
 * @param failures in a row
 * @param openUntil empty if it is closed
 */
public record CircuitChange(
    EndpointLimiter limiter, UUID endpoint, int failures, Optional<Instant> openUntil) {}
