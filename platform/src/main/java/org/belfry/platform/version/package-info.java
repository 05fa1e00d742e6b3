/** Which Belfry this is. */
@NullMarked
package org.belfry.platform.version;

import org.jspecify.annotations.NullMarked;
