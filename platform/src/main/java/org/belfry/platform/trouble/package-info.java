/** How the log tells of what lasts. */
@NullMarked
package org.belfry.platform.trouble;

import org.jspecify.annotations.NullMarked;
