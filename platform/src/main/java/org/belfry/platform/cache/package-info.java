/** Caches of what is remembered for a while, and bounded in number. */
@NullMarked
package org.belfry.platform.cache;

import org.jspecify.annotations.NullMarked;
