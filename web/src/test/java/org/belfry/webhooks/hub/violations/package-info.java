/** Stands for a dialect. */
@NullMarked
package org.belfry.webhooks.hub.violations;

import org.jspecify.annotations.NullMarked;
