@NullMarked
package org.belfry.platform.outbound;

import org.jspecify.annotations.NullMarked;
