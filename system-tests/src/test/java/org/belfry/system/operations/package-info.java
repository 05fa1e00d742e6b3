/** What operators see: health and metrics. */
@NullMarked
package org.belfry.system.operations;

import org.jspecify.annotations.NullMarked;
