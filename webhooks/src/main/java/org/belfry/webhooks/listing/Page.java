package org.belfry.webhooks.listing;

import java.util.List;

/**
 * One page of a list.
 *
 * @param start index of its first item in the whole list, from 0
 * @param limit how many items it has at most
 * @param count how many items the whole list has
 */
public record Page<T>(long start, int limit, long count, List<T> items) {}
