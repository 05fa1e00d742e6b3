/**
 * Requests to addresses that users name. Every address is checked when it is dialled, on every hop,
 * and what comes back is bounded in time and size.
 */
@NullMarked
package org.belfry.platform.outbound;

import org.jspecify.annotations.NullMarked;
