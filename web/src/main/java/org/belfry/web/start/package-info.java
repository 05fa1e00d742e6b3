/** Start and stop, as the operator sees them. */
@NullMarked
package org.belfry.web.start;

import org.jspecify.annotations.NullMarked;
