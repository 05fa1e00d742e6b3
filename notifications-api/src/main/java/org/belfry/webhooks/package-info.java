/**
 * The published language of webhooks: what a context says to have a request sent to an address that
 * somebody outside has named, and all that it knows of deliveries.
 */
@NullMarked
package org.belfry.webhooks;

import org.jspecify.annotations.NullMarked;
