/** Writes what came of attempts, fenced by their leases: received, retried when, given up. */
@NullMarked
package org.belfry.webhooks.delivery.completion;

import org.jspecify.annotations.NullMarked;
