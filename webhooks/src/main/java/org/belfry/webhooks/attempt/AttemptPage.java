package org.belfry.webhooks.attempt;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * A page of a notification's attempts, oldest first.
 *
 * @param total how many there are in all
 */
@JsonbPropertyOrder({"start", "limit", "total", "items"})
public record AttemptPage(int start, int limit, int total, List<AttemptView> items) {}
