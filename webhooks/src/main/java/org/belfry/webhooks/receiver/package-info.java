/**
 * Demo mode's built-in receiver of webhooks: an endpoint that shows what arrives and answers as it
 * is told to, so that the first webhook needs nothing outside. Kept in memory, per node.
 */
@NullMarked
package org.belfry.webhooks.receiver;

import org.jspecify.annotations.NullMarked;
