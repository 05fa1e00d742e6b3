package org.belfry.webhooks.entitlement;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * A page of entitlements.
 *
 * @param total how many there are in all
 */
@JsonbPropertyOrder({"start", "limit", "total", "items"})
public record EntitlementPage(int start, int limit, long total, List<EntitlementView> items) {}
