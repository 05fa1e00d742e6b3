/** How many topics and subscriptions a user may have, and how much of theirs may wait. */
@NullMarked
package org.belfry.webhooks.allowance;

import org.jspecify.annotations.NullMarked;
