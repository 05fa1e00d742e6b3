@NullMarked
package org.belfry.platform.outbound.address;

import org.jspecify.annotations.NullMarked;
