@NullMarked
package org.belfry.platform.cache;

import org.jspecify.annotations.NullMarked;
