/**
 * Lists: what a request asks for ({@code start}, {@code limit}, {@code sortBy}, {@code filter},
 * {@code q}, one parameter a field) becomes one SQL statement for a page and one for the count.
 */
@NullMarked
package org.belfry.webhooks.listing;

import org.jspecify.annotations.NullMarked;
