/**
 * The queue of what is to be pushed and what became of it: lanes, leases and their fence, attempts,
 * dead letters. The only package that writes their tables.
 */
@NullMarked
package org.belfry.webhooks.queue;

import org.jspecify.annotations.NullMarked;
