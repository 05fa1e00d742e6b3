/** The one clock, and what comes round by it. */
@NullMarked
package org.belfry.platform.time;

import org.jspecify.annotations.NullMarked;
