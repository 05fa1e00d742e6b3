/** How much of something may happen: token buckets and bulkheads. */
@NullMarked
package org.belfry.platform.limit;

import org.jspecify.annotations.NullMarked;
