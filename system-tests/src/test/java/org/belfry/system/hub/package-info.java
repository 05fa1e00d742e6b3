/** The hub dialect, operation by operation. */
@NullMarked
package org.belfry.system.hub;

import org.jspecify.annotations.NullMarked;
