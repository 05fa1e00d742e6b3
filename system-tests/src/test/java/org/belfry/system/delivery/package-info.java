/** What the delivery engine promises, seen from the endpoints. */
@NullMarked
package org.belfry.system.delivery;

import org.jspecify.annotations.NullMarked;
