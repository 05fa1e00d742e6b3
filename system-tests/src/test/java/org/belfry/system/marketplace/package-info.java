/** The marketplace dialect. */
@NullMarked
package org.belfry.system.marketplace;

import org.jspecify.annotations.NullMarked;
