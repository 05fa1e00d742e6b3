/** Requests by the clock, or as fast as they are answered. */
@NullMarked
package org.belfry.bench.load;

import org.jspecify.annotations.NullMarked;
