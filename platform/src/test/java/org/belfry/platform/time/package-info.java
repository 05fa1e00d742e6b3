@NullMarked
package org.belfry.platform.time;

import org.jspecify.annotations.NullMarked;
