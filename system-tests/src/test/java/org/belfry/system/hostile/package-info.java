/** What endpoints do to Belfry that should not, and that it does no harm. */
@NullMarked
package org.belfry.system.hostile;

import org.jspecify.annotations.NullMarked;
