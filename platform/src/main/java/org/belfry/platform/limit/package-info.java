/** How much of something may happen: token buckets, bulkheads and throttles. */
@NullMarked
package org.belfry.platform.limit;

import org.jspecify.annotations.NullMarked;
