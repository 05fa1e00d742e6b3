@NullMarked
package org.belfry.platform.limit;

import org.jspecify.annotations.NullMarked;
