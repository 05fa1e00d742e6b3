/**
 * Writes what came of attempts: received, retried when, given up; and ends what has had its time.
 */
@NullMarked
package org.belfry.webhooks.delivery.completion;

import org.jspecify.annotations.NullMarked;
