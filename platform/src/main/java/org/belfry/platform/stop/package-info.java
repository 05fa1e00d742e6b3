/** How an orderly stop begins. */
@NullMarked
package org.belfry.platform.stop;

import org.jspecify.annotations.NullMarked;
