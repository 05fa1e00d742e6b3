/** Which addresses Belfry may call. */
@NullMarked
package org.belfry.platform.outbound.address;

import org.jspecify.annotations.NullMarked;
