package org.belfry.platform.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * A page of a list in the native API.
 *
 * @param total how many there are in all
 */
@JsonbPropertyOrder({"start", "limit", "total", "items"})
public record PageView<T>(int start, int limit, long total, List<T> items) {}
