/** What becomes of subscriptions without their owners: refused, gone, or deleted and done with. */
@NullMarked
package org.belfry.webhooks.subscription.upkeep;

import org.jspecify.annotations.NullMarked;
