@NullMarked
package org.belfry.platform.queue;

import org.jspecify.annotations.NullMarked;
