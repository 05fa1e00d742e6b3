/** Stands for a dialect. */
@NullMarked
package org.belfry.webhooks.dialect.hub.violations;

import org.jspecify.annotations.NullMarked;
