package org.belfry.webhooks.violations;

import org.belfry.webhooks.delivery.DeliverySettings;

/** A feature that reaches into the delivery. */
public record DependsOnDelivery(DeliverySettings settings) {}
