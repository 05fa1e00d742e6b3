/** Rate limits: how many requests a caller may send in a minute, and the 429 for any more. */
@NullMarked
package org.belfry.platform.rest.ratelimit;

import org.jspecify.annotations.NullMarked;
