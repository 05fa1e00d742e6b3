package org.belfry.webhooks.redelivery;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * What a redelivery did.
 *
 * @param dryRun whether it only counted
 * @param notifications how many are, or would be, delivered now
 */
@JsonbPropertyOrder({"dryRun", "notifications"})
public record RedeliveryView(boolean dryRun, long notifications) {}
