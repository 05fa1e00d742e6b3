/** The spark dialect, operation by operation. */
@NullMarked
package org.belfry.system.spark;

import org.jspecify.annotations.NullMarked;
