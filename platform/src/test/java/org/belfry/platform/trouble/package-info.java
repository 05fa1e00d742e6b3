@NullMarked
package org.belfry.platform.trouble;

import org.jspecify.annotations.NullMarked;
